import type { Group, Result } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { folds, withMore } from './folds.ts';
import type { Hit, Verdict } from './judge.ts';
import { KINDS, type Kind, type SearchRecord } from './record.ts';
import { markAll, snippet } from './snippet.ts';

/** A matching record, and how it matches. */
export interface Found {
  /** Index of the record. */
  readonly record: number;
  readonly verdict: Verdict;
  /** Has only most of the words: ranked after records with all of them. */
  readonly most?: boolean;
}

/** Kinds that are not curated: shown after the curated ones. */
const ARCHIVE: ReadonlySet<Kind> = new Set<Kind>(['thread', 'post']);

/** The matches by kind, with what to show of the best `perKind`. Records of equal score keep their order. */
export function grouped(index: SearchIndex, found: readonly Found[], perKind: number): Group[] {
  const byKind = new Map<Kind, Found[]>();
  for (const one of [...found].sort(better)) {
    const kind = recordAt(index, one).kind;
    const group = byKind.get(kind) ?? [];
    group.push(one);
    byKind.set(kind, group);
  }
  const shown = (one: Found) => resultOf(recordAt(index, one), one.verdict);
  const groups = [...byKind].map(([kind, ones]) => ({
    kind,
    total: ones.length,
    results: folds(ones, (one) => recordAt(index, one))
      .slice(0, perKind)
      .map(({ latest, others }) => withMore(shown(latest), others.map(shown))),
  }));
  const lesser = new Set([...byKind].filter(([, [first]]) => first?.most === true).map(([kind]) => kind));
  return groups.sort(
    (a, b) =>
      Number(lesser.has(a.kind)) - Number(lesser.has(b.kind)) ||
      rank(b) - rank(a) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

function better(a: Found, b: Found): number {
  return (
    Number(a.most === true) - Number(b.most === true) ||
    b.verdict.score - a.verdict.score ||
    a.record - b.record
  );
}

function recordAt(index: SearchIndex, { record }: Found): SearchRecord {
  const group = index.records[record];
  if (group === undefined) throw new RangeError(`no record ${record}`);
  return group;
}

/** What the score of designs counts for among kinds: who asks a question is answered by what somebody said before a model of it. */
const OF_DESIGNS = 0.75;

function rank({ kind, results }: Group): number {
  if (ARCHIVE.has(kind)) return -KINDS.indexOf(kind);
  return (results[0]?.score ?? 0) * (kind === 'design' ? OF_DESIGNS : 1);
}

function resultOf(record: SearchRecord, verdict: Verdict): Result {
  return {
    record,
    score: verdict.score,
    title: markAll(record.title, titleHits(record, verdict)),
    snippet: snippet(record.text, verdict.hits.text),
    words: wordsHit(record.text, verdict.hits.text),
  };
}

/** A later paragraph of a post has its title at the beginning of its context. */
function titleHits(record: SearchRecord, { hits }: Verdict): readonly Hit[] {
  return record.continues ? hits.context.filter((hit) => hit.end <= record.title.length) : hits.title;
}

/** The words of a text that were hit, each once. */
function wordsHit(text: string, hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ start, end }) => text.slice(start, end)))];
}
