import {
  type ByHash,
  type Entry,
  findByHash,
  type Location,
  locate,
  MOST_PLACES,
  nearestWords,
  type PostArgument,
  type Problem,
  SearchedText,
  spelled,
  standsAsWritten,
  type TextRange,
  wholeText,
} from '../entries/index.ts';
import type { ArgumentNode } from './model.ts';
import { isQuoted } from './quoted-lines.ts';

/** The text in a post that replaces words that were taken down (entries/redactions). */
const REDACTED = /\[redacted: \d+ words?, \d{4}-\d\d-\d\d\]/;

/** The evidence of a post's argument, and its problems. */
export interface FoundEvidence {
  readonly found: Pick<ArgumentNode, 'evidence' | 'withheld' | 'apart'>;
  readonly problem?: Pick<Problem, 'code' | 'message'>;
}

/** Evidence by argument: as long as the entry is not read again, its words are where they were. */
const known = new WeakMap<PostArgument, FoundEvidence>();

/** Returns a function that locates the evidence of an argument of the post. The text is read for the first that is not known yet. */
export function evidenceOf(entry: Entry<'posts'>): (argument: PostArgument) => FoundEvidence {
  let text: SearchedText | undefined;
  return (argument) => {
    const before = known.get(argument);
    if (before !== undefined) return before;
    text ??= new SearchedText(wholeText(entry).text);
    const found = evidenceIn(argument, entry, text);
    known.set(argument, found);
    return found;
  };
}

function evidenceIn(argument: PostArgument, entry: Entry<'posts'>, text: SearchedText): FoundEvidence {
  const { exact, sha256, position, prefix, suffix } = argument;
  if (exact === undefined) {
    const withheld = sha256 === undefined ? {} : { withheld: sha256 };
    const { apart, messageId } = entry.data;
    if (apart !== undefined)
      return {
        found: {
          ...withheld,
          apart: {
            verified: apart.verified,
            ...(messageId === undefined ? {} : { messageId }),
            ...(position === undefined ? {} : { position }),
          },
        },
      };
    if (position !== undefined && sha256 !== undefined)
      return {
        found: withheld,
        problem: notFilledIn(argument.id, findByHash({ position, sha256 }, text), text),
      };
    if (REDACTED.test(text.laidOut.text)) return { found: withheld };
    const message = `"${argument.id}" has sha256 in place of its words, and no words of the post were taken down: write them (exact)`;
    return { found: withheld, problem: { code: 'evidence-withheld', message } };
  }
  const quote = { exact, prefix, suffix };
  const location = meant(locate(quote, text), entry, argument.quotes === true);
  const isOnce = location.found === 'once';
  const evidence = {
    // If the evidence was copied with escapes and the like, continue with the post's own characters.
    exact: isOnce && !standsAsWritten(quote, text) ? text.words(location.range) : exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(isOnce ? { range: location.range } : {}),
  };
  if (isOnce) return { found: { evidence } };
  if (location.found === 'often') {
    const message = `the evidence of "${argument.id}" occurs ${timesOf(location.ranges.length)} in the post; say which by prefix or suffix`;
    return { found: { evidence }, problem: { code: 'evidence-ambiguous', message } };
  }
  const message = `the evidence of "${argument.id}" does not occur in the post, word for word; ${helpWith(quote, text)}`;
  return { found: { evidence }, problem: { code: 'evidence-missing', message } };
}

/** The problem of words that stand apart, in a post whose text is here. */
function notFilledIn(id: string, found: ByHash, text: SearchedText): Required<FoundEvidence>['problem'] {
  const isThere = 'range' in found;
  const range = isThere ? found.range : found.nearest;
  const words = range === undefined ? '' : `: exact: ${spelled(text.words(range))}`;
  const message = isThere
    ? `the words of "${id}" stand in the post: write them in place of sha256 and position${words}`
    : `the words of "${id}" do not stand in the post${range === undefined ? '' : '; where they stood it has these, which a person may take in place of sha256 and position'}${words}`;
  return { code: 'evidence-apart', message };
}

function timesOf(places: number): string {
  return places < MOST_PLACES ? `${places} times` : `${places} times or more`;
}

/** A suggestion for evidence that does not occur in the post. */
function helpWith(
  { exact, prefix, suffix }: { exact: string; prefix?: string | undefined; suffix?: string | undefined },
  text: SearchedText,
): string {
  if (prefix === undefined && suffix === undefined) return nearestWords(exact, text);
  if (locate({ exact }, text).found === 'never') return nearestWords(exact, text);
  const both = [prefix === undefined ? [] : ['prefix'], suffix === undefined ? [] : ['suffix']].flat();
  return `its words do, but not next to ${both.join(' and ')}: mend ${both.length === 1 ? 'it' : 'these'}`;
}

/** Among several occurrences, the one in the author's own words or, for `quotes`, the quoted one. */
function meant(location: Location, entry: Entry<'posts'>, quotes: boolean): Location {
  if (location.found !== 'often') return location;
  const fitting = location.ranges.filter((range: TextRange) => isQuoted(entry, range) === quotes);
  const [first, second] = fitting;
  if (first !== undefined && second === undefined) return { found: 'once', range: first };
  return location;
}
