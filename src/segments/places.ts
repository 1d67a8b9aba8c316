import type { Label } from './line.ts';

/** Lines whose function the structure has settled cut a body into sections. */
export const CUTS = new Set<Label>([
  'visual_separator',
  'quotation',
  'quotation_marker',
  'inline_headers',
  'patch',
]);

/** Where lines stand: in the body, after which divider, behind which quotation. */
export class Places {
  readonly #texts: readonly string[];
  readonly #blank: readonly boolean[];
  readonly #settled: readonly (Label | undefined)[];
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #section: (string | undefined)[] = [];
  readonly #fromStart: number[] = [];
  readonly #toEnd: number[];
  readonly #toCut: number[];

  constructor(
    texts: readonly string[],
    blank: readonly boolean[],
    settled: readonly (Label | undefined)[],
    before: readonly number[],
    after: readonly number[],
  ) {
    this.#texts = texts;
    this.#blank = blank;
    this.#settled = settled;
    this.#before = before;
    this.#after = after;
    let section: string | undefined = 'section: first';
    let seen = 0;
    texts.forEach((text, i) => {
      const label = settled[i];
      if (label !== undefined && !blank[i] && CUTS.has(label)) {
        section = `section: after ${label === 'visual_separator' ? dividerOf(text) : label}`;
        seen = 0;
      }
      this.#section.push(section);
      this.#fromStart.push(seen);
      if (!blank[i]) seen++;
    });
    this.#toEnd = new Array<number>(texts.length);
    this.#toCut = new Array<number>(texts.length);
    let left = 0;
    let cut = 0;
    for (let i = texts.length - 1; i >= 0; i--) {
      if (!blank[i] && CUTS.has(settled[i] as Label)) cut = 0;
      this.#toEnd[i] = left;
      this.#toCut[i] = cut;
      if (!blank[i]) {
        left++;
        cut++;
      }
    }
  }

  add(found: string[], i: number): void {
    const section = this.#section[i];
    if (section) found.push(section);
    const fromStart = this.#fromStart[i] ?? 0;
    if (fromStart <= 1) found.push('section: line 1');
    else if (fromStart === 2) found.push('section: line 2');
    const toEnd = this.#toEnd[i] ?? 0;
    if (toEnd <= 3) found.push(`body: ${toEnd} lines left`);
    const toCut = this.#toCut[i] ?? 0;
    if (toCut <= 3) found.push(`section: ${toCut} lines left`);
    found.push(this.#blank[i - 1] === true || i === 0 ? 'blank before' : 'joined before');
    found.push(this.#blank[i + 1] === true || i + 1 === this.#texts.length ? 'blank after' : 'joined after');
    const before = this.#settled[this.#before[i] ?? -1];
    const after = this.#settled[this.#after[i] ?? -1];
    if (before) found.push(`follows ${before}`);
    if (after) found.push(`precedes ${after}`);
  }
}

/** The kinds of dividers that mean different things: the signature delimiter (RFC 3676 4.3), an underline, others. */
function dividerOf(text: string): string {
  if (/^-- ?\r?$/.test(text)) return 'delimiter';
  if (/^_{20,}/.test(text)) return 'underscores';
  if (/^-{20,}/.test(text)) return 'dashes';
  return text.trim().length >= 20 ? 'long divider' : 'short divider';
}
