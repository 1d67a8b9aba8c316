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

/** What became of the words of an argument that stood apart. */
export interface FilledIn {
  /** Key of the argument. */
  readonly key: string;
  readonly file: string;
  /** Where its words were found; `otherwise` in other characters, `accepted` where a person took what stands there. */
  readonly found: 'here' | 'elsewhere' | 'otherwise' | 'never' | 'accepted';
  /** Of words that were not found: those that stand where they stood. */
  readonly nearest?: string;
}

/**
 * Writes the words of arguments into the entry of a post whose text is here by now, each once its hash is that of words of the text; the others stay
 * as they are, and are told.
 *
 * @param accepts Whether a person accepted the nearest words, by the key of the argument.
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
  const filled: FilledIn[] = [];
  let shift = 0;
  const made = entry.data.arguments.map((argument): PostArgument => {
    const { position, sha256 } = argument;
    if (position === undefined || sha256 === undefined) return argument;
    const result = findByHash({ position, sha256 }, text, shift);
    const key = `${entry.id}#${argument.id}`;
    const range = 'range' in result ? result.range : accepts(key) ? result.nearest : undefined;
    if (range === undefined) {
      const nearest = 'nearest' in result && result.nearest ? { nearest: text.words(result.nearest) } : {};
      filled.push({ key, file, found: result.found, ...nearest });
      return argument;
    }
    if ('range' in result) shift = positionOf(range, text).start - position.start;
    filled.push({ key, file, found: 'range' in result ? result.found : 'accepted' });
    return withWords(argument, range, text);
  });
  if (filled.every(({ found }) => found === 'never' || found === 'otherwise')) return filled;
  writeWhole(contentDir, file, withFields(source, { arguments: made.map(writtenArgument) }));
  return filled;
}

/** An argument with its words in place of their hash and position. */
function withWords(argument: PostArgument, range: TextRange, text: SearchedText): PostArgument {
  const quote = selectorOf(range, text) ?? { exact: text.words(range) };
  return { ...argument, sha256: undefined, position: undefined, ...quote };
}
