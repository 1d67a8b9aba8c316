import { traceInWords } from './examine.ts';
import type { Invariant } from './model.ts';
import { type FullSetting, settingInWords, switchesThatMatter } from './settings.ts';
import type { Explored, Verdict } from './verdicts.ts';

/** What is said of an invariant under all settings that have some values of switches. */
export interface Judged {
  /** Values of the switches that the verdict depends on. */
  readonly under: FullSetting;
  readonly kind: Verdict['kind'];
  /** The most states that were looked at under one setting. */
  readonly states: number;
  /** A shortest trace, and the setting that it is of: the first of those, with the first value of as many switches as can have it. */
  readonly trace?: readonly string[];
  readonly setting: FullSetting;
}

/** The verdicts on an invariant, one for each combination of the switches that it depends on; a single one where it depends on none. */
export function judgedOf(invariant: string, explored: readonly Explored[]): Judged[] {
  const verdicts = explored.flatMap((one) =>
    one.verdicts.filter((verdict) => verdict.invariant === invariant),
  );
  const matter = switchesThatMatter(verdicts.map(({ setting, kind }) => ({ setting, as: kind })));
  const groups = Map.groupBy(verdicts, ({ setting }) => JSON.stringify(matter.map((name) => setting[name])));
  return [...groups.values()].flatMap((group): Judged[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, setting, trace } = first;
    const under = Object.fromEntries(matter.map((name) => [name, setting[name] ?? '']));
    const states = group.reduce((most, one) => Math.max(most, one.states), 0);
    return [{ under, kind, states, setting, ...(trace === undefined ? {} : { trace }) }];
  });
}

/** What is said of an invariant, in words: `holds in all 12 states where lock is held`. */
export function judgedInWords({ never }: Invariant, { under, kind, states, trace }: Judged): string {
  const where = Object.keys(under).length === 0 ? '' : ` where ${settingInWords(under)}`;
  if (kind === 'unknown') return `is not decided in ${states} states${where}`;
  if (never === undefined)
    return kind === 'holds'
      ? `is reached${where}${traceInWords(trace)}`
      : `is reached in none of ${states} states${where}`;
  return kind === 'holds' ? `holds in all ${states} states${where}` : `breaks${where}${traceInWords(trace)}`;
}
