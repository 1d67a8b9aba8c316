import type { Block, BodyLine } from '../../entries/index.ts';
import type { Label } from '../../segments/index.ts';
import { bylineHtml } from './byline.ts';
import { escapeHtml } from './html.ts';

/** A quotation of a post whose source is known. */
export interface Source {
  /** Lines of the quotation, from 0: first and one past the last. */
  readonly lines: readonly [start: number, end: number];
  readonly depth: number;
  /** Whose words they are. */
  readonly author: string;
  /** The day of the post they were copied from. */
  readonly day: string;
  /** Where the paragraph that they begin in stands. */
  readonly href: string;
  /** Whether what is folded away here can be read there. */
  readonly atHand: boolean;
}

type Quotation = Extract<Block, { type: 'quotation' }>;

/** A quotation measured, those in it folded. */
interface Measure {
  /** Lines that are shown where it is not folded itself. */
  readonly shown: number;
  readonly lines: number;
  /** Lines with words, attribution lines aside. */
  readonly worded: number;
  /** Those of them whose source is at hand. */
  readonly atHand: number;
}

/** Of its worded lines, those whose source must be at hand for a quotation to be folded, in tenths. A mailer's or author's
 *  slip in one line shall not unfold a page of them. */
const LEAST_AT_HAND = 9;

const WORD = /[\p{L}\p{N}]/u;
const TOLD: ReadonlySet<Label> = new Set(['quotation_marker', 'inline_headers']);

/** The quotations of a body that are folded to one line: those with at least `foldFrom` lines whose source is in the archive. */
export class Folds {
  readonly #measures = new Map<Quotation, Measure>();
  readonly #labels: readonly Label[];
  readonly #atHand: ReadonlySet<number>;
  readonly #foldFrom: number;

  constructor(labels: readonly Label[], sources: readonly Source[], foldFrom: number) {
    this.#labels = labels;
    this.#foldFrom = foldFrom;
    const lines = new Set<number>();
    for (const {
      lines: [start, end],
      atHand,
    } of sources) {
      for (let line = start; atHand && line < end; line++) lines.add(line);
    }
    this.#atHand = lines;
  }

  isFolded(quotation: Quotation): boolean {
    const { shown, worded, atHand } = this.#measure(quotation);
    return shown >= this.#foldFrom && worded > 0 && atHand * 10 >= worded * LEAST_AT_HAND;
  }

  linesOf(quotation: Quotation): number {
    return this.#measure(quotation).lines;
  }

  #measure(quotation: Quotation): Measure {
    const known = this.#measures.get(quotation);
    if (known !== undefined) return known;
    const measure = { shown: 0, lines: 0, worded: 0, atHand: 0 };
    for (const child of quotation.children) {
      if (child.type === 'quotation') {
        const inner = this.#measure(child);
        measure.shown += this.isFolded(child) ? 1 : inner.shown;
        measure.lines += inner.lines;
        measure.worded += inner.worded;
        measure.atHand += inner.atHand;
        continue;
      }
      const worded = child.lines.filter((line) => this.#isWorded(line));
      measure.shown += child.lines.length;
      measure.lines += child.lines.length;
      measure.worded += worded.length;
      measure.atHand += worded.filter(({ line }) => this.#atHand.has(line)).length;
    }
    this.#measures.set(quotation, measure);
    return measure;
  }

  #isWorded({ line, content }: BodyLine): boolean {
    return WORD.test(content) && !TOLD.has(this.#labels[line] ?? 'paragraph');
  }
}

/** The link from a quotation to its source. */
export function sourceToHtml(source: Source): string {
  return `<p class="source"><a href="${escapeHtml(source.href)}">${bylineHtml(source)}</a></p>`;
}
