import type { Span } from '../../annotate/wire.ts';
import { read } from './api.ts';
import type { ShownParagraph } from './post-text.ts';
import { spot } from './spots.ts';
import type { TextMap } from './text-map.ts';

/** Where in a post the curator is: an offset, the paragraph around it, which has the focus, and its sentence. */
export class Caret {
  readonly #post: string;
  readonly #map: TextMap;
  readonly #paragraphs: readonly ShownParagraph[];
  #at = 0;
  #sentence: Span | undefined;

  constructor(post: string, map: TextMap, paragraphs: readonly ShownParagraph[]) {
    this.#post = post;
    this.#map = map;
    this.#paragraphs = paragraphs;
    const [first] = paragraphs;
    if (first !== undefined) {
      this.#at = first.start;
      first.element.tabIndex = 0;
    }
  }

  /** Offset into the text. */
  get at(): number {
    return this.#at;
  }

  /** Puts it at an offset; the paragraph there gets the focus where told. */
  put(offset: number, focus = true): void {
    this.#at = offset;
    this.#sentence = undefined;
    const there = this.#paragraph();
    for (const { element } of this.#paragraphs) element.tabIndex = element === there?.element ? 0 : -1;
    if (focus) there?.element.focus({ preventScroll: true });
    if (focus) there?.element.scrollIntoView({ block: 'nearest' });
    spot('caret', this.#map, undefined);
  }

  /** To the next paragraph, or the one before. */
  step(by: 1 | -1): void {
    const here = this.#paragraphs.findIndex(({ start }) => start === this.#paragraph()?.start);
    const within = this.#paragraphs[here];
    const isFocused = within?.element === document.activeElement;
    const next = isFocused ? this.#paragraphs[here + by] : within;
    if (next !== undefined) this.put(next.start);
  }

  /** To the next sentence, or the one before. Returns it. */
  async stepSentence(by: 1 | -1): Promise<Span | undefined> {
    const here = this.#sentence;
    if (here === undefined) return this.#show(await this.sentence());
    const next = by === 1 ? this.#wordFrom(here.end) : this.#wordBefore(here.start);
    if (next === undefined) return here;
    this.put(next);
    const sentence = await this.sentence();
    this.#at = sentence?.start ?? next;
    return this.#show(sentence);
  }

  /** The sentence around it. */
  async sentence(): Promise<Span | undefined> {
    const here = this.#paragraph();
    if (here === undefined) return undefined;
    const at = Math.max(here.start, Math.min(this.#at, here.end - 1));
    return await read<Span>('sentence', { post: this.#post, at });
  }

  #show(sentence: Span | undefined): Span | undefined {
    this.#sentence = sentence;
    spot('caret', this.#map, sentence);
    return sentence;
  }

  #paragraph(): ShownParagraph | undefined {
    return this.#paragraphs.findLast(({ start }) => start <= this.#at) ?? this.#paragraphs[0];
  }

  /** The first offset at or behind one that stands in a paragraph. */
  #wordFrom(offset: number): number | undefined {
    const there = this.#paragraphs.find(({ end }) => end > offset);
    return there && Math.max(there.start, offset);
  }

  #wordBefore(offset: number): number | undefined {
    const there = this.#paragraphs.findLast(({ start }) => start < offset);
    return there && Math.min(there.end, offset) - 1;
  }
}
