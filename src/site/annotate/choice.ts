import { words } from 'virtual:parley/words/annotate';
import type { Refused, Span, Words } from '../../annotate/wire.ts';
import { read } from './api.ts';
import type { Caret } from './caret.ts';
import { spot } from './spots.ts';
import type { TextMap } from './text-map.ts';

/** The words of a post that are evidence. */
export type ChosenWords = Exclude<Words, { readonly refused: Refused }>;

/** What is told of a choice. */
export interface ChoiceListener {
  readonly chosen: (words: ChosenWords | undefined) => void;
  readonly refused: (refused: Refused) => void;
}

/** The words of one post that are chosen: by mouse, by sentence, and word by word, one after the other (`Queue`). The server snaps them to words and says what cannot be taken. */
export class Choice {
  readonly #post: string;
  readonly #text: string;
  readonly #map: TextMap;
  readonly #caret: Caret;
  readonly #listener: ChoiceListener;
  #words: ChosenWords | undefined;
  #asked = 0;

  constructor(
    { id, text }: { readonly id: string; readonly text: string },
    map: TextMap,
    caret: Caret,
    listener: ChoiceListener,
  ) {
    this.#post = id;
    this.#text = text;
    this.#map = map;
    this.#caret = caret;
    this.#listener = listener;
  }

  get words(): ChosenWords | undefined {
    return this.#words;
  }

  /** Shows words that were chosen before. */
  restore(chosen: ChosenWords | undefined): void {
    this.#words = chosen;
    spot('chosen', this.#map, chosen);
  }

  clear(): void {
    this.#asked++;
    this.restore(undefined);
    this.#listener.chosen(undefined);
  }

  /** Chooses the words of a stretch. What was chosen stays where they are refused. */
  async choose({ start, end }: Span): Promise<void> {
    const asked = ++this.#asked;
    const answer = await read<Words>('words', { post: this.#post, start, end });
    if (asked !== this.#asked) return;
    if ('refused' in answer) {
      this.#listener.refused(answer.refused);
      return;
    }
    this.restore(answer);
    this.#listener.chosen(answer);
  }

  /** The sentence at the caret; one more where that is chosen already. */
  async grow(): Promise<void> {
    const { at } = this.#caret;
    const here = this.#words;
    if (here === undefined || at < here.start || at > here.end) {
      const sentence = await this.#caret.sentence();
      if (sentence === undefined) return;
      this.#caret.put(sentence.start, false);
      await this.choose(sentence);
    } else await this.choose(await this.#other(here, {}));
  }

  /** A sentence less; nothing where there is one alone. */
  async shrink(): Promise<void> {
    const here = this.#words;
    if (here === undefined) return;
    const less = await this.#other(here, { less: 1 });
    if (less.end <= less.start || (less.start === here.start && less.end === here.end)) this.clear();
    else await this.choose(less);
  }

  /** A word more or less, at the end or at the beginning. */
  async byWord(by: 1 | -1, at: 'start' | 'end'): Promise<void> {
    const here = this.#words;
    if (here === undefined) return;
    const { start, end } = here;
    const moved =
      at === 'end'
        ? { start, end: by === 1 ? nextWordEnd(this.#text, end) : lastWordEnd(this.#text, end) }
        : { start: by === 1 ? nextWordStart(this.#text, start) : lastWordStart(this.#text, start), end };
    if (moved.end > moved.start) await this.choose(moved);
  }

  #other({ start, end }: Span, how: { readonly less?: 1 }): Promise<Span> {
    return read<Span>('sentence', { post: this.#post, at: this.#caret.at, start, end, ...how });
  }
}

/** Most characters that a word is looked for in. */
const NEAR = 400;

function nextWordEnd(text: string, end: number): number {
  return end + (/^\s*\S+/.exec(text.slice(end, end + NEAR))?.[0].length ?? 0);
}

function lastWordEnd(text: string, end: number): number {
  const from = Math.max(0, end - NEAR);
  return from + beforeLastWord(text.slice(from, end)).trimEnd().length;
}

function nextWordStart(text: string, start: number): number {
  return start + (/^\S+\s*/.exec(text.slice(start, start + NEAR))?.[0].length ?? 0);
}

function lastWordStart(text: string, start: number): number {
  const from = Math.max(0, start - NEAR);
  return from + beforeLastWord(text.slice(from, start)).length;
}

/** What stands before the last word of a text, with the space between. */
function beforeLastWord(text: string): string {
  return /^[\s\S]*\s/.exec(text.trimEnd())?.[0] ?? '';
}

/** What is said of chosen words: they, and which they are where they occur twice. */
export function whichOf({ prefix, suffix }: ChosenWords): string | undefined {
  if (prefix !== undefined && suffix !== undefined) return words.form.between({ prefix, suffix });
  if (prefix !== undefined) return words.form.after({ prefix });
  return suffix === undefined ? undefined : words.form.before({ suffix });
}
