import { words } from 'virtual:parley/words/annotate';
import type { Change, Preview } from '../../annotate/wire.ts';
import { send } from './api.ts';
import { diffLines } from './diff-lines.ts';
import { element } from './element.ts';

/** Milliseconds after the last key before the server is asked. */
const PAUSE = 150;

const NOTHING: Preview = { problems: [], standing: [], diff: '' };

/** Says before a save what it will do. */
export class PreviewPanel {
  readonly element = element('div', { class: 'preview' });
  readonly #change: () => Change | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The change that was asked about last, as JSON, and what is said of it. */
  #asked = '';
  #answer: Promise<Preview> = Promise.resolve(NOTHING);
  #shown = '';

  /** @param change The change as the form has it now; undefined while something is missing. */
  constructor(change: () => Change | undefined) {
    this.#change = change;
    this.#show(undefined);
  }

  /** Asks once the curator pauses. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PAUSE);
  }

  /** What the change as it is now would do, and whether that was on the page before. */
  async now(): Promise<{ readonly preview: Preview; readonly wasShown: boolean }> {
    clearTimeout(this.#timer);
    const change = this.#change();
    const asked = change === undefined ? '' : JSON.stringify(change);
    const wasShown = asked !== '' && this.#shown === asked;
    if (asked !== this.#asked) {
      this.#asked = asked;
      if (change === undefined) this.#show(undefined);
      else this.#answer = this.#ask(change, asked);
    }
    return { preview: change === undefined ? NOTHING : await this.#answer, wasShown };
  }

  /** Forgets what was asked: the file is another. */
  forget(): void {
    this.#asked = '';
    this.#show(undefined);
    this.later();
  }

  async #ask(change: Change, asked: string): Promise<Preview> {
    this.element.setAttribute('aria-busy', 'true');
    const preview = await previewOf(change);
    if (asked === this.#asked) this.#show(preview, asked);
    return preview;
  }

  #show(preview: Preview | undefined, asked = ''): void {
    this.#shown = asked;
    this.element.removeAttribute('aria-busy');
    this.element.replaceChildren(
      element('h3', {}, words.preview.title),
      ...(preview === undefined
        ? [element('p', { class: 'faint' }, words.preview.none)]
        : [problemsIn(preview), standingIn(preview), ...diffIn(preview)]),
    );
  }
}

async function previewOf(change: Change): Promise<Preview> {
  const answer = await send<Preview>('preview', change);
  if (answer.ok) return answer.value;
  const problems = 'conflict' in answer ? [] : answer.problems;
  return { ...NOTHING, problems: problems.map((message) => ({ message })) };
}

function problemsIn({ problems }: Preview): HTMLElement {
  const count = problems.length;
  if (count === 0) return element('p', { class: 'fine' }, words.preview.noProblems);
  return element(
    'div',
    { class: 'problems' },
    element('p', {}, words.preview.problems({ count })),
    element('ul', {}, ...problems.map(({ message }) => element('li', { dir: 'auto' }, message))),
  );
}

function standingIn({ standing }: Preview): HTMLElement {
  const count = standing.length;
  if (count === 0) return element('p', { class: 'faint' }, words.preview.noStanding);
  return element(
    'div',
    { class: 'standing-changes' },
    element('p', {}, words.preview.standing({ count })),
    element(
      'ul',
      {},
      ...standing.map(({ title, from, to }) =>
        element(
          'li',
          {},
          element('bdi', { class: 'entry' }, title),
          ' ',
          element(
            'span',
            { class: 'change' },
            words.preview.change({ from: from || words.preview.begins, to: to || words.preview.ends }),
          ),
        ),
      ),
    ),
  );
}

function diffIn({ diff }: Preview): HTMLElement[] {
  if (diff === '') return [];
  return [element('details', {}, element('summary', {}, words.preview.diff), diffLines(diff))];
}
