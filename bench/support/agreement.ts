import type { GoldLine } from '../../src/machine/gold.ts';

/** What agreement is measured on. */
export type Annotated = Pick<GoldLine, 'key' | 'messageId' | 'start' | 'end' | 'targets'>;

export interface Agreement {
  readonly pairs: readonly (readonly [Annotated, Annotated])[];
  readonly onlyA: number;
  readonly onlyB: number;
  /** Pairs whose first relation is the same. */
  readonly same: number;
  /** Cohen's kappa of the relations of the pairs; 1 where there is but one relation in both. */
  readonly kappa: number;
}

/** The share of the union of two spans that both have, from which they are one. */
const SHARE = 0.5;

/** Pairs the spans of two passes one to one, the closest first, and compares their relations. */
export function agreementOf(a: readonly Annotated[], b: readonly Annotated[]): Agreement {
  const candidates = a
    .flatMap((one) => b.map((other) => ({ one, other, share: shareOf(one, other) })))
    .filter(({ share }) => share >= SHARE)
    .sort((x, y) => y.share - x.share);
  const taken = new Set<Annotated>();
  const pairs: [Annotated, Annotated][] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  const relations = pairs.map(
    (pair) => pair.map(({ targets }) => targets[0]?.relation ?? '') as [string, string],
  );
  const same = relations.filter(([x, y]) => x === y).length;
  return {
    pairs,
    onlyA: a.length - pairs.length,
    onlyB: b.length - pairs.length,
    same,
    kappa: kappaOf(relations),
  };
}

/** A post has the same id in both passes where it has no Message-ID. */
function postOf({ key, messageId }: Annotated): string {
  return messageId ?? key.slice(0, key.indexOf('#'));
}

function shareOf(a: Annotated, b: Annotated): number {
  if (postOf(a) !== postOf(b)) return 0;
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Cohen 1960: agreement beyond that of chance. */
function kappaOf(labels: readonly (readonly [string, string])[]): number {
  if (labels.length === 0) return 0;
  const share = (count: number) => count / labels.length;
  const observed = share(labels.filter(([x, y]) => x === y).length);
  const names = new Set(labels.flat());
  const chance = [...names].reduce(
    (sum, name) =>
      sum +
      share(labels.filter(([x]) => x === name).length) * share(labels.filter(([, y]) => y === name).length),
    0,
  );
  return chance === 1 ? 1 : (observed - chance) / (1 - chance);
}
