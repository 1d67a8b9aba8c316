import type { Holding } from '../../knowledge/index.ts';

/** From when to when somebody held a position, as data files have it. */
export function periodShape({ since, end }: Pick<Holding, 'since' | 'end'>) {
  return { since, ...(end && { until: end.date, leftBy: end.by }) };
}
