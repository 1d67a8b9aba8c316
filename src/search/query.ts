import type { SearchIndex } from './engine.ts';
import { type Asked, type Hit, judge, type Verdict } from './judge.ts';
import { LIKENESS, likeness } from './likeness.ts';
import { KINDS, type Kind, type Marked, type SearchRecord } from './record.ts';
import { markAll, snippet } from './snippet.ts';
import { queryWords } from './words.ts';

export interface QueryOptions {
  /** Most results of one kind; 5 unless told. */
  readonly perKind?: number;
  /** Kinds to look for; all unless told. */
  readonly kinds?: readonly Kind[];
}

/** A record found, with what to show of it. */
export interface Result {
  readonly record: SearchRecord;
  readonly score: number;
  readonly title: Marked;
  /** The piece of its text that meets the query best; empty where it has no text. */
  readonly snippet: Marked;
}

/** The results of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  /** How many there are, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
}

/** What a query found. */
export interface Answer {
  readonly query: string;
  readonly total: number;
  /** `exact`: every word, as typed; `typos`: every word, some but for typos; `some`: no record has them all. */
  readonly how: 'exact' | 'typos' | 'some';
  /** Curated kinds by their best result, then threads and posts. */
  readonly groups: readonly Group[];
}

type Found = { readonly index: number; readonly verdict: Verdict };

/** Kinds that nobody curates: shown after those that somebody does. */
const ARCHIVE: ReadonlySet<Kind> = new Set<Kind>(['thread', 'post']);

/**
 * Searches the index. A result has every word asked for; a word that occurs nowhere as typed is sought with typos
 * forgiven; where that finds nothing, all words are; where that finds nothing either, some of the words will do.
 */
export function query(index: SearchIndex, text: string, options: QueryOptions = {}): Answer {
  const words = queryWords(text);
  if (words.length === 0) return { query: text, total: 0, how: 'exact', groups: [] };
  const kinds = new Set(options.kinds ?? KINDS);
  const all = index.candidates(words, 'all').filter((candidate) => isOf(index, candidate, kinds));
  const known = words.map((word) => occurs(index, word));
  const asTyped = words.map((word, i) => ({ word, typos: !known[i] }));
  const forgiving = words.map((word) => ({ word, typos: true }));
  let how: Answer['how'] = known.every(Boolean) ? 'exact' : 'typos';
  let found = complete(judged(index, all, asTyped), words.length);
  if (found.length === 0) {
    how = 'typos';
    found = complete(judged(index, all, forgiving), words.length);
  }
  if (found.length === 0) {
    how = 'some';
    const any = index.candidates(words, 'any').filter((candidate) => isOf(index, candidate, kinds));
    found = judged(index, any, asTyped);
  }
  const groups = grouped(index, found, options.perKind ?? 5);
  return { query: text, total: found.length, how: found.length === 0 ? 'exact' : how, groups };
}

function isOf(index: SearchIndex, candidate: number, kinds: ReadonlySet<Kind>): boolean {
  const record = index.records[candidate];
  return record !== undefined && kinds.has(record.kind);
}

/** Whether any record has the word letter for letter, at the beginning of a word or of its parts. */
function occurs(index: SearchIndex, word: string): boolean {
  const vocabulary = index.vocabulary();
  if (vocabulary.has(word)) return true;
  for (const there of vocabulary) {
    if ((likeness(word, there)?.quality ?? 0) >= LIKENESS.part) return true;
  }
  return false;
}

function judged(index: SearchIndex, candidates: readonly number[], asked: readonly Asked[]): Found[] {
  const found: Found[] = [];
  for (const candidate of candidates) {
    const verdict = judge(index.wordsOf(candidate), asked);
    if (verdict !== undefined) found.push({ index: candidate, verdict });
  }
  return found;
}

function complete(found: readonly Found[], words: number): Found[] {
  return found.filter(({ verdict }) => verdict.found === words);
}

/** Stable: of equal scores, what Fuse put first stays first. */
function grouped(index: SearchIndex, found: readonly Found[], perKind: number): Group[] {
  const byKind = new Map<Kind, Found[]>();
  for (const one of [...found].sort((a, b) => b.verdict.score - a.verdict.score)) {
    const kind = index.records[one.index]?.kind;
    if (kind === undefined) continue;
    const group = byKind.get(kind) ?? [];
    group.push(one);
    byKind.set(kind, group);
  }
  const groups = [...byKind].map(([kind, ones]) => ({
    kind,
    total: ones.length,
    results: ones.slice(0, perKind).map((one) => resultOf(index, one)),
  }));
  return groups.sort((a, b) => rank(b) - rank(a) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function rank({ kind, results }: Group): number {
  return ARCHIVE.has(kind) ? -KINDS.indexOf(kind) : (results[0]?.score ?? 0);
}

function resultOf(index: SearchIndex, { index: at, verdict }: Found): Result {
  const record = index.records[at];
  if (record === undefined) throw new RangeError(`no record ${at}`);
  return {
    record,
    score: verdict.score,
    title: markAll(record.title, titleHits(record, verdict)),
    snippet: snippet(record.text, verdict.hits.text),
  };
}

/** A later paragraph of a post has its title at the beginning of its context. */
function titleHits(record: SearchRecord, { hits }: Verdict): readonly Hit[] {
  return record.continues ? hits.context.filter((hit) => hit.end <= record.title.length) : hits.title;
}
