import { attributions, type Line } from '../segments/index.ts';
import { belowHead, copiedMail } from './copied-head.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { placesOf, SEED, type SeedOffsets } from './shared-runs.ts';
import { wordsOf } from './words.ts';

/** Maximum number of remembered positions of a few words. */
const MOST_PLACES = 16;

/** A post's own words, without quotations and attribution lines, searchable by runs of words. */
export class OwnWords {
  readonly words: readonly string[];
  /** The line of each word. */
  readonly lineOf: readonly number[];
  readonly #lines: readonly Line[];
  #places: SeedOffsets | undefined;
  #few: ReadonlyMap<string, readonly number[]> | undefined;
  #paragraphs:
    | { readonly paragraphs: readonly Paragraph[]; readonly at: readonly (number | undefined)[] }
    | undefined;

  constructor(lines: readonly Line[]) {
    const words: string[] = [];
    const lineOf: number[] = [];
    const not = attributionLines(lines);
    lines.forEach((line, at) => {
      if (line.depth > 0 || not.has(at)) return;
      for (const word of wordsOf(line.content)) {
        words.push(word);
        lineOf.push(at);
      }
    });
    this.words = words;
    this.lineOf = lineOf;
    this.#lines = lines;
  }

  get places(): SeedOffsets {
    this.#places ??= placesOf(this.words);
    return this.#places;
  }

  /** Positions of fewer words than a seed: as whole lines first, then anywhere. */
  placesOfFew(few: readonly string[]): readonly number[] {
    this.#few ??= this.#indexFew();
    const all = this.#few.get(few.join(' ')) ?? [];
    const whole = all.filter((at) => this.#isWhole(at, few.length));
    return whole.length > 0 || few.length < SEED - 1 ? whole : all;
  }

  /** The lines of a run of words, end exclusive. */
  linesOf(start: number, end: number): readonly [start: number, end: number] {
    const first = this.lineOf[start] ?? 0;
    return [first, (this.lineOf[end - 1] ?? first) + 1];
  }

  /** Anchors of the paragraphs that contain these lines. */
  anchors(start: number, end: number): string[] {
    const { paragraphs, at } = this.#paragraphsByLine();
    const anchors: string[] = [];
    for (let index = at[start] ?? paragraphs.length; (paragraphs[index]?.lines[0] ?? end) < end; index++) {
      const paragraph = paragraphs[index] as Paragraph;
      if (paragraph.depth === 0) anchors.push(paragraph.anchor);
    }
    return anchors;
  }

  /** Whether none of these lines has a word or a mark of its own. */
  isSilent(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#lines[at]?.content.trim() !== '') return false;
    return true;
  }

  /** The paragraphs, and for each line its paragraph. */
  #paragraphsByLine(): {
    readonly paragraphs: readonly Paragraph[];
    readonly at: readonly (number | undefined)[];
  } {
    if (!this.#paragraphs) {
      const paragraphs = paragraphsOf(this.#lines);
      const at: (number | undefined)[] = [];
      paragraphs.forEach(({ lines }, index) => {
        for (let line = lines[0]; line < lines[1]; line++) at[line] = index;
      });
      this.#paragraphs = { paragraphs, at };
    }
    return this.#paragraphs;
  }

  #indexFew(): Map<string, number[]> {
    const few = new Map<string, number[]>();
    for (let length = 1; length < SEED; length++) {
      for (let at = 0; at + length <= this.words.length; at++) {
        const key = this.words.slice(at, at + length).join(' ');
        const list = few.get(key);
        if (!list) few.set(key, [at]);
        else if (list.length < MOST_PLACES) list.push(at);
      }
    }
    return few;
  }

  #isWhole(at: number, length: number): boolean {
    return (
      this.lineOf[at - 1] !== this.lineOf[at] && this.lineOf[at + length - 1] !== this.lineOf[at + length]
    );
  }
}

const attributionLinesOf = new WeakMap<readonly Line[], ReadonlySet<number>>();

/**
 * Lines that look like the author's own but are not: attribution lines at every depth, the rest of a copied message's header, and the words
 * of a message copied without quote marks. Cached by the lines.
 */
export function attributionLines(lines: readonly Line[]): ReadonlySet<number> {
  const known = attributionLinesOf.get(lines) ?? linesOfAttributions(lines);
  attributionLinesOf.set(lines, known);
  return known;
}

function linesOfAttributions(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  const all = attributions(lines);
  for (const attribution of all)
    for (let at = attribution.start; at < belowHead(lines, attribution); at++) numbers.add(at);
  const copied = copiedMail(lines, all);
  if (copied !== undefined)
    for (let at = copied.line; at < lines.length; at++) if (lines[at]?.depth === 0) numbers.add(at);
  return numbers;
}
