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
  #shown: Preview | undefined;

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

  /** Asks at once. Tells whether the standings that the change as it is now would change were on the page before. */
  async now(): Promise<{ readonly wasShown: boolean }> {
    clearTimeout(this.#timer);
    const before = standingsIn(this.#shown);
    const change = this.#change();
    const asked = change === undefined ? '' : JSON.stringify(change);
    if (asked !== this.#asked) {
      this.#asked = asked;
      if (change === undefined) this.#show(undefined);
      else this.#answer = this.#ask(change, asked);
    }
    const preview = change === undefined ? NOTHING : await this.#answer;
    return { wasShown: standingsIn(preview) === before };
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
    if (asked === this.#asked) this.#show(preview);
    return preview;
  }

  #show(preview: Preview | undefined): void {
    this.#shown = preview;
    this.element.removeAttribute('aria-busy');
    this.element.replaceChildren(
      element('h3', {}, words.preview.title),
      ...(preview === undefined
        ? [element('p', { class: 'faint' }, words.preview.none)]
        : [problemsIn(preview), standingIn(preview), ...diffIn(preview)]),
    );
  }
}

/** The standings of entries that are there already, to be compared. A new argument has another key with each letter of its gist. */
function standingsIn(preview: Preview | undefined): string {
  return JSON.stringify(preview?.standing.filter(({ from }) => from !== '') ?? []);
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
