import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import {
  findByHash,
  type PostArgument,
  positionOf,
  readEntry,
  SearchedText,
  selectorOf,
  type TextRange,
  textOfFile,
  wholeText,
  withAttached,
  withFields,
  writeWhole,
  writtenArgument,
} from '../entries/index.ts';

/** What came of looking for the words of one argument whose entry only had their hash. */
export interface FilledIn {
  /** Key of the argument. */
  readonly key: string;
  readonly file: string;
  /**
   * `here`: at their recorded position; `elsewhere`: at another; `otherwise`: only in other characters that look the same; `never`: nowhere; `accepted`: a
   * person took the nearest words instead.
   */
  readonly found: 'here' | 'elsewhere' | 'otherwise' | 'never' | 'accepted';
  /** If the words were not found: those that look the same, or else those at the recorded position. */
  readonly nearest?: string;
}

/**
 * Writes the words of arguments, of which the entry of a post only has hashes, into this entry now that its text is here. Words are written if their hash
 * agrees, or if a person accepted the nearest ones; the others are only reported.
 *
 * @param accepts Whether a person accepted the nearest words for the argument with this key.
 * @returns A result for each argument that had only a hash.
 */
export function fillIn(
  contentDir: string,
  file: string,
  accepts: (key: string) => boolean = () => false,
): FilledIn[] {
  const source = readText(join(contentDir, file));
  const read = readEntry('posts', file, source);
  if ('problems' in read || read.data.apart !== undefined) return [];
  const entry = withAttached(read, (attached) => textOfFile(contentDir, attached));
  const text = new SearchedText(wholeText(entry).text);
  const results: FilledIn[] = [];
  /** How many code points further on the last words were found than recorded: the next ones are probably moved as far. */
  let shift = 0;
  const filled = entry.data.arguments.map((argument): PostArgument => {
    const { position, sha256 } = argument;
    if (position === undefined || sha256 === undefined) return argument;
    const result = findByHash({ position, sha256 }, text, shift);
    const key = `${entry.id}#${argument.id}`;
    const range = 'range' in result ? result.range : accepts(key) ? result.nearest : undefined;
    if (range === undefined) {
      const nearest = 'nearest' in result && result.nearest ? { nearest: text.words(result.nearest) } : {};
      results.push({ key, file, found: result.found, ...nearest });
      return argument;
    }
    if ('range' in result) shift = positionOf(range, text).start - position.start;
    results.push({ key, file, found: 'range' in result ? result.found : 'accepted' });
    return withWords(argument, range, text);
  });
  if (results.every(({ found }) => found === 'never' || found === 'otherwise')) return results;
  writeWhole(contentDir, file, withFields(source, { arguments: filled.map(writtenArgument) }));
  return results;
}

/** An argument with its words in place of their hash and position. */
function withWords(argument: PostArgument, range: TextRange, text: SearchedText): PostArgument {
  const quote = selectorOf(range, text) ?? { exact: text.words(range) };
  return { ...argument, sha256: undefined, position: undefined, ...quote };
}
