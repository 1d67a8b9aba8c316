import type { Holding } from '../../knowledge/index.ts';

/** The period in which somebody held a position, in the form of data files. */
export function periodShape({ since, end }: Pick<Holding, 'since' | 'end'>) {
  return { since, ...(end && { until: end.date, leftBy: end.by }) };
}
