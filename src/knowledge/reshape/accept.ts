import {
  type Entry,
  locate,
  nearestRange,
  type Quote,
  SearchedText,
  spelled,
  type TextRange,
  wholeText,
} from '../../entries/index.ts';
import { Names } from '../names.ts';
import { isQuoted } from '../quoted-lines.ts';
import { type ReshapeOptions, type Reshaping, refuse, reshapedFiles } from './reshape.ts';

export interface AcceptOptions extends ReshapeOptions {
  /** Key of an argument whose words are not found. */
  readonly argument: string;
}

/** Number of words before the evidence that say which it is, where it occurs more than once. */
const WORDS_BEFORE = 6;

/**
 * Plans pinning an argument whose words are no longer found to the nearest words of its post, which the check proposes and a person has
 * accepted by asking for this. An argument whose words are found is left alone.
 */
export function acceptNearest({ argument: key, ...options }: AcceptOptions): Reshaping {
  const names = new Names(options.entries);
  const [home = '', id] = key.split('#');
  const post = names.entries.get(home);
  const written =
    post?.collection === 'posts'
      ? (post as Entry<'posts'>).data.arguments.find((one) => one.id === id)
      : undefined;
  if (post === undefined || written === undefined) return refuse(`"${key}" is no argument of a post`);
  if (written.exact === undefined)
    return refuse(`the words of "${key}" were taken down: there is nothing to compare with`);
  const entry = post as Entry<'posts'>;
  const text = new SearchedText(wholeText(entry).text);
  const before = { exact: written.exact, prefix: written.prefix, suffix: written.suffix };
  if (isFound(before, text, entry, written.quotes === true))
    return refuse(`the words of "${key}" are found: there is nothing to accept`);
  const range = rangeNear(before, text, entry, written.quotes === true);
  if (range === undefined)
    return refuse(
      `nothing in the post is like the words of "${key}": choose others, or take the argument out`,
    );
  const quote = quoteAt(range, text, entry, written.quotes === true);
  if (quote === undefined)
    return refuse(
      `the words nearest to those of "${key}" are in the post more than once: write exact with prefix or suffix`,
    );
  const made = reshapedFiles(
    options,
    () => undefined,
    (fields) => ({
      ...fields,
      arguments: (fields.arguments ?? []).map((argument) => {
        if (argument.id !== id) return argument;
        const { prefix: _prefix, suffix: _suffix, ...rest } = argument;
        return { ...rest, id, ...quote };
      }),
    }),
    (one) => one === entry,
  );
  if (!made.ok) return made;
  return {
    ok: true,
    did: `Pinned ${key} to ${spelled(quote.exact)} in place of ${spelled(written.exact)}`,
    files: made.files,
    notes: [],
  };
}

/** Whether words are found in the one place that the check accepts. */
function isFound(quote: Quote, text: SearchedText, entry: Entry<'posts'>, quotes: boolean): boolean {
  return placesOf(quote, text, entry, quotes).length === 1;
}

/** The places of some words: where there are several, those of the author's own, or of quotations. */
function placesOf(
  quote: Quote,
  text: SearchedText,
  entry: Entry<'posts'>,
  quotes: boolean,
): readonly TextRange[] {
  const location = locate(quote, text);
  if (location.found === 'once') return [location.range];
  if (location.found === 'never') return [];
  const fitting = location.ranges.filter((range) => isQuoted(entry, range) === quotes);
  return fitting.length === 1 ? fitting : location.ranges;
}

/** The words themselves, where only what stood beside them has gone; else the nearest ones. */
function rangeNear(
  { exact }: Quote,
  text: SearchedText,
  entry: Entry<'posts'>,
  quotes: boolean,
): TextRange | undefined {
  const [same] = placesOf({ exact }, text, entry, quotes);
  return same ?? nearestRange(exact, text);
}

/** A quote that is found in one place alone, which is this one. */
function quoteAt(
  range: TextRange,
  text: SearchedText,
  entry: Entry<'posts'>,
  quotes: boolean,
): { exact: string; prefix?: string } | undefined {
  const exact = text.words(range);
  const before = text.words({ start: { line: 0, column: 0 }, end: range.start });
  const prefix = before.split(' ').slice(-WORDS_BEFORE).join(' ');
  return [{ exact }, { exact, prefix }].find((quote) => {
    const [place, ...others] = placesOf(quote, text, entry, quotes);
    return (
      others.length === 0 &&
      place?.start.line === range.start.line &&
      place.start.column === range.start.column
    );
  });
}
