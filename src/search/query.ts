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
  /** Maximum number of results of one kind; default 5. */
  readonly perKind?: number;
  /** Kinds to search; default all. */
  readonly kinds?: readonly Kind[];
  /** True to search for the words as typed, without corrections. */
  readonly asTyped?: boolean;
  /** True to drop results without the signs of the query, even if that leaves none. */
  readonly signed?: boolean;
  /** True to count values to narrow the results by. */
  readonly facets?: boolean;
}

/**
 * Searches the index. A result has every word of the query; a word that occurs nowhere as typed is searched with typos; if that finds
 * nothing, all words are. If fewer than `ENOUGH` records have all words, those with most of them follow; if none has most, some of the
 * words are enough.
 */
export function query(index: SearchIndex, text: string, options: QueryOptions = {}): Answer {
  const parsed = parseQuestion(text);
  const leads = parsed.message === '' ? undefined : pageOfMessage(index, parsed.message);
  // The address of a mail archive's page has other words than the Message-ID in it; drop these.
  const question = leads === undefined ? parsed : { ...parsed, words: parsed.message };
  const words = queryWords(question.words);
  const keep = keeper(index, question, options);
  const typed = words.length > 0 ? byWords(index, words, keep, options) : withoutWords(index, question, keep);
  const outcome = withOtherWordings(index, question, typed, keep, options);
  // A Message-ID identifies one mail: partial or similar matches are other mails.
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

/** The results of a query together with those of other wordings: see `otherWordings`. */
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
  /** Corrected words, by the word typed. */
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

/** The likeliest meaning of each word that occurs nowhere as typed; empty if each is only an incomplete or inflected form. */
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

/** The query with words replaced; everything between them is kept. */
export function respelled(text: string, corrected: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word) => corrected.get(foldWord(word)) ?? word);
}

/** The results that also have the signs of the query, if any do or `signed` requires it. */
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

/** Without words, conditions and signs select the results, the latest first. */
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
