import { postOfAddress } from '../knowledge/post-address.ts';
import { allowedBy, signedAs, valuesIn, wordedAs } from './allowed.ts';
import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { namesOfValues, offered, tally } from './facet-counts.ts';
import { type Found, grouped } from './grouped.ts';
import { type Asked, judge, NO_WORDS } from './judge.ts';
import { narrows, parseQuestion, type Question } from './question.ts';
import type { Kind, SearchRecord } from './record.ts';
import { isKnown, likeliest, type Meanings } from './vocabulary.ts';
import { foldWord, queryWords, WORD } from './words.ts';

export interface QueryOptions {
  /** Most results of one kind; 5 unless told. */
  readonly perKind?: number;
  /** Kinds to look for; all unless told. */
  readonly kinds?: readonly Kind[];
  /** True to search for the words as typed, whatever they may have been meant to be. */
  readonly asTyped?: boolean;
  /** True to count what the results can be narrowed to. */
  readonly facets?: boolean;
}

/**
 * Searches the index. A result has every word asked for; a word that occurs nowhere as typed is sought with typos
 * forgiven; where that finds nothing, all words are; where that finds nothing either, some of the words will do.
 */
export function query(index: SearchIndex, text: string, options: QueryOptions = {}): Answer {
  const question = parseQuestion(text);
  const words = queryWords(question.words);
  const keep = keeper(index, question, options);
  const outcome =
    words.length > 0 ? byWords(index, words, keep, options) : withoutWords(index, question, keep);
  const { how, corrected } = outcome;
  const found = signed(index, question, outcome.found);
  const leads = question.message === '' ? undefined : pageOfMessage(index, question.message);
  return {
    query: text,
    total: found.length,
    how,
    ...(corrected !== undefined && { corrected: respelled(text, corrected) }),
    groups: grouped(index, found, options.perKind ?? 5),
    ...(options.facets === true && { facets: facetsOf(index, found) }),
    ...(leads !== undefined && { leads }),
  };
}

type Outcome = {
  readonly how: Answer['how'];
  /** Words that were corrected, by what was typed. */
  readonly corrected?: ReadonlyMap<string, string>;
  readonly found: Found[];
};

function byWords(
  index: SearchIndex,
  words: readonly string[],
  keep: (record: number) => boolean,
  { asTyped = false }: QueryOptions,
): Outcome {
  const typed = words.map((word) => index.vocabulary.asTyped(word));
  if (asTyped) return { how: 'exact', found: search(index, typed, 'all', keep) };
  const corrected = typed.map((meanings, i) =>
    isKnown(meanings) ? meanings : index.vocabulary.withTypos(words[i] ?? ''),
  );
  const asked = search(index, corrected, 'all', keep);
  if (asked.length > 0) {
    if (typed.every(isKnown)) return { how: 'exact', found: asked };
    return { how: 'typos', corrected: corrections(words, typed, corrected), found: asked };
  }
  const all = words.map(index.vocabulary.withTypos);
  const forgiven = search(index, all, 'all', keep);
  if (forgiven.length > 0)
    return { how: 'typos', corrected: corrections(words, typed, all), found: forgiven };
  const some = words.length > 1 ? search(index, corrected, 'some', keep) : [];
  return { how: some.length > 0 ? 'some' : 'exact', found: some };
}

/** What each word that is nowhere as typed was most likely meant to be. */
function corrections(
  words: readonly string[],
  typed: readonly Meanings[],
  corrected: readonly Meanings[],
): Map<string, string> {
  const pairs = words.flatMap((word, i): [string, string][] => {
    const known = typed[i] !== undefined && isKnown(typed[i]);
    const meant = known ? undefined : likeliest(corrected[i] ?? new Map());
    return meant === undefined || meant === word ? [] : [[word, meant]];
  });
  return new Map(pairs);
}

/** The query with words replaced, whatever stands between them kept. */
export function respelled(text: string, corrected: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word) => corrected.get(foldWord(word)) ?? word);
}

/** What was found that has the signs of the query too, where something has. */
function signed(index: SearchIndex, question: Question, found: Found[]): Found[] {
  const has = signedAs(question);
  if (has === undefined) return found;
  const kept = found.filter(({ record }) => index.records.slice(record, record + 1).some(has));
  return kept.length > 0 || queryWords(question.words).length === 0 ? kept : found;
}

/** Without words, the conditions and signs alone say what is wanted: the latest first. */
function withoutWords(index: SearchIndex, question: Question, keep: (record: number) => boolean): Outcome {
  if (!narrows(question) && signedAs(question) === undefined) return { how: 'exact', found: [] };
  const found = [...index.records.keys()]
    .filter((record) => index.records[record]?.continues !== true && keep(record))
    .sort((a, b) => ((index.records[a]?.date ?? '') < (index.records[b]?.date ?? '') ? 1 : -1))
    .map((record) => ({ record, verdict: NO_WORDS }));
  return { how: 'exact', found };
}

function keeper(
  index: SearchIndex,
  question: Question,
  { kinds }: QueryOptions,
): (record: number) => boolean {
  const wanted = kinds === undefined ? undefined : new Set<Kind>(kinds);
  const allowed = allowedBy(question, valuesIn(index.records));
  const worded = wordedAs(question);
  return (record) => {
    const there = index.records[record];
    return there !== undefined && (wanted?.has(there.kind) ?? true) && allowed(there) && worded(there);
  };
}

function search(
  index: SearchIndex,
  meanings: readonly Meanings[],
  how: 'all' | 'some',
  keep: (record: number) => boolean,
): Found[] {
  const having = meanings.map((words) => recordsWithAny(index, words.keys()));
  const asked = sharesOf(meanings, having, index.records.length);
  const candidates = how === 'all' ? inAll(having) : new Set(having.flatMap((records) => [...records]));
  const found: Found[] = [];
  for (const record of candidates) {
    if (!keep(record)) continue;
    const verdict = judge(index.wordsOf(record), asked);
    if (verdict !== undefined) found.push({ record, verdict });
  }
  return found;
}

function recordsWithAny(index: SearchIndex, words: Iterable<string>): Set<number> {
  const records = new Set<number>();
  for (const word of words) {
    for (const record of index.recordsWith(word)) records.add(record);
  }
  return records;
}

function inAll(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [rarest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...(rarest ?? [])].filter((record) => others.every((set) => set.has(record))));
}

/** A word weighs the more the fewer records have it (inverse document frequency). */
function sharesOf(
  meanings: readonly Meanings[],
  having: readonly ReadonlySet<number>[],
  records: number,
): Asked[] {
  const weights = having.map(({ size }) => Math.log(1 + records / (size + 1)));
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  return meanings.map((words, i) => ({ meanings: words, share: (weights[i] ?? 0) / sum }));
}

function facetsOf(index: SearchIndex, found: readonly Found[]) {
  const records = found.flatMap(({ record }): readonly SearchRecord[] =>
    index.records.slice(record, record + 1),
  );
  return offered(tally(records), namesOfValues(index.records));
}

function pageOfMessage(index: SearchIndex, message: string): string | undefined {
  const post = index.records.find(({ kind, names }) => kind === 'post' && names.includes(message));
  return post && postOfAddress(post.address);
}
