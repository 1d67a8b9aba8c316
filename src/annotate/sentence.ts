import { lineAt, type ReadPost, spanOfLines } from './reading.ts';
import type { Span } from './wire.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Where a sentence may be cut for less of it. */
const CLAUSE = /[,;:—–](?=\s)|\s(?=\()/g;

/** The sentence at an offset, in its author's words. */
export function sentenceAt(post: ReadPost, at: number): Span {
  const sentences = sentencesOf(post, paragraphAt(post, at));
  return sentences.find(({ end }) => at < end) ?? sentences.at(-1) ?? { start: at, end: at };
}

/** A selection with the sentence after it; the same where its author's words end. */
export function grown(post: ReadPost, { start, end }: Span): Span {
  const rest = post.text.slice(end);
  const next = end + (rest.length - rest.trimStart().length);
  if (next >= post.text.length || !isOwnBetween(post, start, next)) return { start, end };
  return { start, end: Math.max(end, sentenceAt(post, next).end) };
}

/** A selection without its last sentence; of one sentence without its last clause, of a clause without its last word. */
export function shrunk(post: ReadPost, { start, end }: Span): Span {
  const within = (all: readonly number[]) => all.findLast((one) => one > start && one < end);
  const sentences = sentencesOf(post, paragraphAt(post, end - 1)).map((sentence) => sentence.end);
  const earlier = sentencesOf(post, paragraphAt(post, start)).map((sentence) => sentence.end);
  const text = post.text.slice(start, end);
  const clauses = [...text.matchAll(CLAUSE)].map(({ index }) => start + index);
  const words = [...text.matchAll(/\s+/g)].map(({ index }) => start + index);
  return {
    start,
    end: within([...earlier, ...sentences].sort((a, b) => a - b)) ?? within(clauses) ?? within(words) ?? end,
  };
}

/** The lines around an offset that are its author's, or all another's, without a blank line between. */
function paragraphAt(post: ReadPost, at: number): Span {
  const line = lineAt(post, at);
  const whose = post.whose[line];
  const isSame = (index: number) => post.whose[index] === whose && whose !== 'none';
  let [from, to] = [line, line + 1];
  while (from > 0 && isSame(from - 1)) from--;
  while (to < post.lines.length && isSame(to)) to++;
  return spanOfLines(post, from, to);
}

function sentencesOf(post: ReadPost, { start, end }: Span): Span[] {
  // A line end is no end of a sentence; the text keeps its length.
  const text = post.text.slice(start, end).replaceAll('\n', ' ');
  return [...SENTENCES.segment(text)].flatMap(({ index, segment }) => {
    const words = segment.trim();
    if (words === '') return [];
    const from = start + index + segment.indexOf(words);
    return [{ start: from, end: from + words.length }];
  });
}

function isOwnBetween(post: ReadPost, start: number, end: number): boolean {
  for (let line = lineAt(post, start); line <= lineAt(post, end); line++) {
    const { start: from, end: to } = spanOfLines(post, line, line + 1);
    if (post.whose[line] !== 'own' && post.text.slice(from, to).trim() !== '') return false;
  }
  return true;
}
