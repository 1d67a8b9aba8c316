import { postOfAddress } from '../knowledge/post-address.ts';
import { allowedBy, signedAs, valuesIn, wordedAs } from './allowed.ts';
import type { Answer } from './answer.ts';
import type { SearchIndex } from './engine.ts';
import { namesOfValues, offered, tally } from './facet-counts.ts';
import { type Found, grouped } from './grouped.ts';
import { NO_WORDS } from './judge.ts';
import { matching } from './matching.ts';
import { formsOf, withMost } from './most-words.ts';
import { narrows, parseQuestion, type Question } from './question.ts';
import type { Kind, SearchRecord } from './record.ts';
import { isKnown, likeliest, type Meanings } from './vocabulary.ts';
import { aliasesIn, otherWordings } from './wordings.ts';
import { foldWord, queryWords, WORD } from './words.ts';

export interface QueryOptions {
  /** Most results of one kind; 5 unless told. */
  readonly perKind?: number;
  /** Kinds to look for; all unless told. */
  readonly kinds?: readonly Kind[];
  /** True to search for the words as typed, whatever they may have been meant to be. */
  readonly asTyped?: boolean;
  /** True to leave out what has not the signs of the query, even where nothing has. */
  readonly signed?: boolean;
  /** True to count what the results can be narrowed to. */
  readonly facets?: boolean;
}

/**
 * Searches the index. A result has every word asked for; a word that occurs nowhere as typed is sought with typos
 * forgiven; where that finds nothing, all words are. Where fewer than `ENOUGH` have all, those with most of them follow; where
 * nothing has most, some of the words will do.
 */
export function query(index: SearchIndex, text: string, options: QueryOptions = {}): Answer {
  const parsed = parseQuestion(text);
  const leads = parsed.message === '' ? undefined : pageOfMessage(index, parsed.message);
  // An address of an archive of mail has more words than the Message-ID in it, which nobody says.
  const question = leads === undefined ? parsed : { ...parsed, words: parsed.message };
  const words = queryWords(question.words);
  const keep = keeper(index, question, options);
  const typed = words.length > 0 ? byWords(index, words, keep, options) : withoutWords(index, question, keep);
  const outcome = withOtherWordings(index, question, typed, keep, options);
  // A Message-ID is of one mail: what has a part of it, or something like it, is another.
  const isOther = question.message !== '' && outcome.how !== 'exact';
  const { how, corrected, found: all }: Outcome = isOther ? { how: 'exact', found: [] } : outcome;
  const kept = how === 'some' ? all : signed(index, question, all, options);
  const most = how === 'some' || options.asTyped === true ? [] : withMost(index, question, kept, keep);
  const matches = [...kept, ...most];
  return {
    query: text,
    total: matches.length,
    how,
    ...(most.length > 0 && { most: most.length }),
    ...(corrected !== undefined && { corrected: respelled(text, corrected) }),
    ...(question.narrowing.length > 0 && { narrowing: question.narrowing }),
    groups: grouped(index, matches, options.perKind ?? 5),
    ...(options.facets === true && { facets: facetsOf(index, matches) }),
    ...(leads !== undefined && { leads }),
  };
}

/** What was found for a query, and what is found for other wordings of it as they stand: see `otherWordings`. */
function withOtherWordings(
  index: SearchIndex,
  question: Question,
  typed: Outcome,
  keep: (record: number) => boolean,
  { asTyped = false }: QueryOptions,
): Outcome {
  const wordings = asTyped ? [] : otherWordings(question.words, aliasesIn(index.records));
  const others = wordings.flatMap((wording) =>
    matching(index, queryWords(wording).map(index.vocabulary.asTyped), 'all', keep),
  );
  if (others.length === 0) return typed;
  const byRecord = new Map<number, Found>();
  for (const one of [...(typed.how === 'exact' ? typed.found : []), ...others]) {
    const before = byRecord.get(one.record);
    if (before === undefined || before.verdict.score < one.verdict.score) byRecord.set(one.record, one);
  }
  return { how: 'exact', found: [...byRecord.values()] };
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
  if (asTyped) return { how: 'exact', found: matching(index, typed, 'all', keep) };
  const corrected = typed.map((meanings, i) =>
    isKnown(meanings) ? meanings : index.vocabulary.withTypos(words[i] ?? ''),
  );
  const asked = matching(index, corrected, 'all', keep);
  if (asked.length > 0) {
    if (typed.every(isKnown)) return { how: 'exact', found: asked };
    return { how: 'typos', ...corrections(words, typed, corrected), found: asked };
  }
  const all = words.map(index.vocabulary.withTypos);
  const forgiven = matching(index, all, 'all', keep);
  if (forgiven.length > 0) return { how: 'typos', ...corrections(words, typed, all), found: forgiven };
  const some =
    words.length > 1
      ? matching(
          index,
          words.map((word) => formsOf(index, word)),
          'some',
          keep,
        )
      : [];
  return { how: some.length > 0 ? 'some' : 'exact', found: some };
}

/** What each word that is nowhere as typed was most likely meant to be; nothing where each only begins or ends otherwise. */
function corrections(
  words: readonly string[],
  typed: readonly Meanings[],
  corrected: readonly Meanings[],
): { readonly corrected?: ReadonlyMap<string, string> } {
  const pairs = words.flatMap((word, i): [string, string][] => {
    const known = typed[i] !== undefined && isKnown(typed[i]);
    const meant = known ? undefined : likeliest(corrected[i] ?? new Map());
    return meant === undefined || meant === word ? [] : [[word, meant]];
  });
  return pairs.length > 0 ? { corrected: new Map(pairs) } : {};
}

/** The query with words replaced, whatever stands between them kept. */
export function respelled(text: string, corrected: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word) => corrected.get(foldWord(word)) ?? word);
}

/** What was found that has the signs of the query too, where something has or must have. */
function signed(
  index: SearchIndex,
  question: Question,
  found: Found[],
  { signed = false }: QueryOptions,
): Found[] {
  const has = signedAs(question);
  if (has === undefined) return found;
  const kept = found.filter(({ record }) => index.records.slice(record, record + 1).some(has));
  return signed || kept.length > 0 || queryWords(question.words).length === 0 ? kept : found;
}

/** Without words, the conditions and signs alone say what is wanted: the latest first. */
function withoutWords(index: SearchIndex, question: Question, keep: (record: number) => boolean): Outcome {
  if (!narrows(question) && signedAs(question) === undefined) return { how: 'exact', found: [] };
  const records = [...index.records.keys()]
    .filter((record) => index.records[record]?.continues !== true && keep(record))
    .sort((a, b) => ((index.records[a]?.date ?? '') < (index.records[b]?.date ?? '') ? 1 : -1))
    .map((record) => ({ record, verdict: NO_WORDS }));
  return { how: 'exact', found: records };
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
