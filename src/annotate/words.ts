import { locate } from '../entries/index.ts';
import { lineAt, located, type Reader, type ReadPost, spanOf, spanOfLines } from './reading.ts';
import type { Place, Refused, Span, Words } from './wire.ts';

/** A letter, a digit or a mark: what words are made of. */
const OF_WORD = /[\p{L}\p{N}\p{M}_]/u;
/** What joins two of these to one word, as in `vfio-pci`, `don't` or `kvm_vm.c`. */
const JOINS = /[-'’.:/@+&]/;
/** Maximum number of words beside the evidence that say which of its places is meant. */
const MOST_BESIDE = 12;

/**
 * The words of a selection: snapped to whole words, cut off where a quotation begins, and with what stands beside them where the post has them
 * twice. Quoted words are refused, with the place in the author's own post.
 */
export function wordsAt(post: ReadPost, start: number, end: number, reader: Reader): Words {
  const asked = trimmed(post.text, Math.max(0, start), Math.min(post.text.length, end));
  if (asked.start >= asked.end) return refusal('Nothing is selected: choose words of the post.');
  const whole = wholeWords(post.text, asked);
  const own = ownPart(post, whole);
  if (own === undefined) return { refused: quotedWords(post, whole, reader) };
  const span = trimmed(post.text, own.start, own.end);
  const { start: from, end: to } = span;
  const range = post.searched.range(from, to);
  const exact = post.searched.words(range);
  if (!OF_WORD.test(exact)) return refusal('There is no word in the selection.');
  for (const beside of neighbours(post, span)) {
    const found = located(post, { exact, ...beside });
    if (found?.start === from && found.end === to) return { start: from, end: to, exact, ...beside };
  }
  return refusal(
    'The post has these words more than once, and the same words beside them: choose more of them.',
  );
}

function refusal(why: string): Words {
  return { refused: { why } };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The selection with the rest of its first and last word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', end);
  const line = text.slice(lineStart, feed < 0 ? text.length : feed);
  const bounds = [...WORDS.segment(line)].map(({ index }) => lineStart + index);
  const isBound = new Set([...bounds, lineStart + line.length]);
  let [from, to] = [start, end];
  while (from > lineStart && isWithin(text, from, isBound)) from--;
  while (to < lineStart + line.length && isWithin(text, to, isBound)) to++;
  return { start: from, end: to };
}

/** Whether an offset lies within a word. */
function isWithin(text: string, at: number, isBound: ReadonlySet<number>): boolean {
  const [before = '', after = ''] = [charBefore(text, at), charAfter(text, at)];
  if (!isBound.has(at) && (OF_WORD.test(before) || OF_WORD.test(after))) return true;
  if (JOINS.test(before)) return OF_WORD.test(after) && OF_WORD.test(charBefore(text, at - 1));
  if (JOINS.test(after)) return OF_WORD.test(before) && OF_WORD.test(charAfter(text, at + 1));
  return before === '_' || after === '_' ? OF_WORD.test(before) && OF_WORD.test(after) : false;
}

function charBefore(text: string, at: number): string {
  const low = /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  return text.slice(at - (low ? 2 : 1), at);
}

function charAfter(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The first stretch of a span in which all lines are its author's; undefined if none has a word. */
function ownPart(post: ReadPost, { start, end }: Span): Span | undefined {
  let own: Span | undefined;
  for (let line = lineAt(post, start); line <= lineAt(post, end - 1); line++) {
    const whose = post.whose[line];
    const here = spanOfLines(post, line, line + 1);
    const isBlank = post.text.slice(here.start, here.end).trim() === '';
    if (isBlank && own !== undefined) continue;
    if (whose !== 'own' && own !== undefined) break;
    if (whose !== 'own') continue;
    const part = { start: Math.max(start, here.start), end: Math.min(end, here.end) };
    if (own === undefined && !OF_WORD.test(post.text.slice(part.start, part.end))) continue;
    own = { start: own?.start ?? part.start, end: part.end };
  }
  return own;
}

/** Why words of a quotation are not taken, and where their author wrote them. */
function quotedWords(post: ReadPost, span: Span, reader: Reader): Refused {
  const line = lineAt(post, span.start);
  const words = post.searched.words(post.searched.range(span.start, span.end));
  const reading = reader.reading(post);
  const quotation = reading?.quotations.find(({ lines: [from, to] }) => from <= line && line < to);
  if (quotation !== undefined) {
    const source =
      within(quotation.source.post, words, reader) ??
      reader.linesPlace(quotation.source.post, quotation.source.lines);
    return {
      why: 'These words are quoted from another post: the argument belongs to the post of their author.',
      ...(source && { source }),
    };
  }
  for (const id of reader.threadOf(post)) {
    const source = id === post.node.id ? undefined : within(id, words, reader);
    if (source !== undefined)
      return {
        why: 'These words are copied from another post: the argument belongs to the post of their author.',
        source,
      };
  }
  const isMarker = post.lines[line]?.depth === 0 && post.whose[line] === 'none';
  return {
    why: isMarker
      ? 'This line only says who is quoted below it: choose words of the post.'
      : 'These words are quoted from a post that the thread does not hold: cite it in the debate (citesMessage, by, date).',
  };
}

/** Where the author of a post wrote words, apart from what the post quotes. */
function within(id: string, words: string, reader: Reader): Place | undefined {
  const post = reader.post(id);
  if (post === undefined) return undefined;
  const location = locate({ exact: words }, post.searched);
  if (location.found === 'never') return undefined;
  const ranges = location.found === 'once' ? [location.range] : location.ranges;
  const range = ranges.find(({ start }) => post.whose[start.line] === 'own');
  const span = spanOf(post, range);
  return span && { post: id, ...span };
}

/** What may stand beside the evidence, the least first: nothing, then more and more words after it or before it. */
function* neighbours(post: ReadPost, { start, end }: Span): Generator<{ prefix?: string; suffix?: string }> {
  yield {};
  const after = post.text.slice(end).matchAll(/\S+/g);
  const before = post.text.slice(Math.max(0, start - 2000), start).match(/\S+/g) ?? [];
  const suffixes = [...after.take(MOST_BESIDE)].map(({ 0: word, index }) => {
    const range = post.searched.range(end, end + index + word.length);
    return post.searched.words(range);
  });
  for (let count = 1; count <= MOST_BESIDE; count++) {
    const suffix = suffixes[count - 1];
    if (suffix !== undefined && suffix !== '') yield { suffix };
    const prefix = before.length < count ? undefined : prefixOf(post, start, before.slice(-count));
    if (prefix !== undefined && prefix !== '') yield { prefix };
  }
}

function prefixOf(post: ReadPost, start: number, words: readonly string[]): string | undefined {
  let from = start;
  for (const word of words.toReversed()) from = post.text.lastIndexOf(word, from - word.length);
  return from < 0 ? undefined : post.searched.words(post.searched.range(from, start));
}
