import type { Fragment, Unit } from './fragments.ts';
import { wordsOf } from './words.ts';

/** What stands where nobody quoted what was between. */
export const GAP = '[…]';

/** Words by which two pieces are known to be of one paragraph. */
const SEED = 4;

/** A paragraph being put together. */
interface Piece {
  lines: string[];
  words: string[];
  readonly depth: number;
  /** Pieces known to follow with nothing between, and with how many blank lines. */
  readonly next: Map<Piece, number>;
}

/**
 * The text of a post from quotations of it, a list of fragments for each post that quotes it: each paragraph once, at its
 * fullest, in the order of the quoted post, with GAP wherever no quotation shows that two paragraphs were neighbours.
 */
export function uniteQuotations(quotations: readonly (readonly Fragment[])[]): string {
  const sequence: Piece[] = [];
  const index = new Map<string, Set<Piece>>();
  for (const fragments of quotations) place(fragments, sequence, index);
  return print(sequence);
}

/** Fits one post's fragments into the sequence. */
function place(fragments: readonly Fragment[], sequence: Piece[], index: Map<string, Set<Piece>>): void {
  const already = new Set(sequence);
  let last: Piece | undefined;
  for (const fragment of fragments) {
    let neighbour: Piece | undefined;
    for (const unit of fragment) {
      if (isGap(unit)) {
        neighbour = undefined;
        continue;
      }
      const words = wordsOf(unit.lines.join(' '));
      const found = already.size > 0 ? match(words, unit, index, already) : undefined;
      const piece = found ?? { lines: [...unit.lines], words, depth: unit.depth, next: new Map() };
      if (found) extend(found, unit, words);
      else sequence.splice(last ? sequence.indexOf(last) + 1 : firstFree(sequence, already), 0, piece);
      enter(piece, index);
      if (neighbour && neighbour !== piece && !neighbour.next.has(piece)) neighbour.next.set(piece, unit.blanks);
      if (!last || sequence.indexOf(piece) > sequence.indexOf(last)) last = piece;
      neighbour = piece;
    }
  }
}

/** Where a paragraph goes that nothing known precedes: before everything where the first fragment of a later quotation begins. */
function firstFree(sequence: readonly Piece[], already: ReadonlySet<Piece>): number {
  return already.size === 0 ? sequence.length : 0;
}

/** The piece that a unit is a copy, a part, a whole or a continuation of. */
function match(words: readonly string[], unit: Unit, index: ReadonlyMap<string, ReadonlySet<Piece>>, already: ReadonlySet<Piece>): Piece | undefined {
  const candidates = new Set<Piece>();
  for (const key of keysOf(words)) for (const piece of index.get(key) ?? []) if (already.has(piece) && piece.depth === unit.depth) candidates.add(piece);
  for (const piece of candidates) if (overlap(piece.words, words)) return piece;
  return undefined;
}

/** How two runs of words overlap: `at` is where the second begins in the first (negative: before it). */
function overlap(a: readonly string[], b: readonly string[]): { at: number } | undefined {
  const small = Math.min(SEED, a.length, b.length);
  for (let at = small - b.length; at <= a.length - small; at++) {
    if (agrees(a, b, at)) return { at };
  }
  return undefined;
}

function agrees(a: readonly string[], b: readonly string[], at: number): boolean {
  const start = Math.max(0, at);
  const end = Math.min(a.length, at + b.length);
  // Few words say little: then all of the shorter must agree, and they must be whole.
  if (end - start < Math.min(SEED, a.length, b.length)) return false;
  if (end - start < SEED && a.length !== b.length) return false;
  for (let i = start; i < end; i++) if (a[i] !== b[i - at]) return false;
  return true;
}

/** Adds to a piece what a unit has before and behind it. */
function extend(piece: Piece, unit: Unit, words: readonly string[]): void {
  const found = overlap(piece.words, words);
  if (!found) return;
  const before = -found.at;
  const behind = found.at + words.length - piece.words.length;
  if (before <= 0 && behind <= 0) return;
  if (before >= 0 && behind >= 0) {
    piece.lines = [...unit.lines];
    piece.words = [...words];
  } else if (before > 0) {
    piece.lines = [...headLines(unit.lines, before), ...piece.lines];
    piece.words = [...words.slice(0, before), ...piece.words];
  } else {
    piece.lines = [...piece.lines, ...tailLines(unit.lines, behind)];
    piece.words = [...piece.words, ...words.slice(words.length - behind)];
  }
}

/** The lines that hold the first `count` words, the last of them cut behind the last. */
function headLines(lines: readonly string[], count: number): string[] {
  const head: string[] = [];
  let left = count;
  for (const line of lines) {
    const ends = [...line.normalize('NFC').matchAll(/[\p{L}\p{N}]+[^\p{L}\p{N}]*/gu)].map((word) => word.index + word[0].length);
    if (ends.length > left) return left > 0 ? [...head, line.normalize('NFC').slice(0, ends[left - 1]).trimEnd()] : head;
    head.push(line);
    left -= ends.length;
    if (left === 0) return head;
  }
  return head;
}

/** The lines that hold the last `count` words, the first of them cut before the first. */
function tailLines(lines: readonly string[], count: number): string[] {
  const tail: string[] = [];
  let left = count;
  for (const line of lines.toReversed()) {
    const starts = [...line.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map((word) => word.index);
    if (starts.length > left) return left > 0 ? [line.normalize('NFC').slice(starts[starts.length - left]), ...tail] : tail;
    tail.unshift(line);
    left -= starts.length;
    if (left === 0) return tail;
  }
  return tail;
}

function enter(piece: Piece, index: Map<string, Set<Piece>>): void {
  for (const key of keysOf(piece.words)) {
    const pieces = index.get(key) ?? new Set();
    index.set(key, pieces.add(piece));
  }
}

/** What a paragraph is found by: its runs of SEED words, or all of it where it has fewer. */
function keysOf(words: readonly string[]): string[] {
  if (words.length < SEED) return [words.join(' ')];
  return words.slice(0, words.length - SEED + 1).map((_, at) => words.slice(at, at + SEED).join(' '));
}

/** "[...]", "<snip>" and their kin: the mark of a cut, made by whoever quotes. */
function isGap(unit: Unit): boolean {
  const text = unit.lines.length === 1 ? (unit.lines[0] ?? '').trim() : '';
  return unit.depth === 0 && (/^[[<(]?\s{0,2}(?:\.{2,}|…)\s{0,2}[\]>)]?$/.test(text) || /^[[<(]{0,2}\s?(?:snip(?:ped)?|trim(?:med)?|cut)[^\w]{0,5}$/i.test(text));
}

function print(sequence: readonly Piece[]): string {
  const lines: string[] = [];
  sequence.forEach((piece, at) => {
    const blanks = at > 0 ? sequence[at - 1]?.next.get(piece) : 0;
    if (blanks === undefined) lines.push('', GAP, '');
    else lines.push(...Array<string>(blanks).fill(''));
    lines.push(...piece.lines);
  });
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}
