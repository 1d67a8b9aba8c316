import { words } from 'virtual:parley/words/annotate';
import type { AnnotatedPost, Place, Refused, ShownArgument } from '../../annotate/wire.ts';
import { Caret } from './caret.ts';
import { Choice, type ChosenWords } from './choice.ts';
import { copyKey } from './copy-key.ts';
import { button, element } from './element.ts';
import { markWords } from './outline.ts';
import { dayOf, showText } from './post-text.ts';
import type { Queue } from './queue.ts';
import type { Say } from './say.ts';
import { TextMap } from './text-map.ts';

/** What the middle pane tells. */
export interface ReaderActions {
  readonly chosen: (words: ChosenWords | undefined) => void;
  readonly refused: (refused: Refused) => void;
  readonly goTo: (source: Place) => void;
  readonly argument: (id: string) => void;
  readonly next: (by: 1 | -1) => void;
  readonly read: () => void;
  readonly skip: () => void;
  readonly authorOf: (post: string) => string | undefined;
  readonly say: Say;
}

/** What is known of a post besides itself. */
export interface PostPlace {
  readonly number: number;
  readonly posts: number;
}

/** Milliseconds that a selection by touch rests before it is taken. */
const RESTS = 500;

/** The post that is read: its head, its text with the caret, and the words that are chosen in it. */
export class Reader {
  readonly element = element('div', { class: 'reader' });
  readonly #actions: ReaderActions;
  readonly #queue: Queue;
  #map = new TextMap();
  #caret: Caret | undefined;
  #choice: Choice | undefined;
  #post: AnnotatedPost | undefined;
  #body: HTMLElement | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: ReaderActions, queue: Queue) {
    this.#actions = actions;
    this.#queue = queue;
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.#resting);
      if (matchMedia('(pointer: coarse)').matches) this.#resting = setTimeout(() => this.#take(), RESTS);
    });
  }

  get caret(): Caret | undefined {
    return this.#caret;
  }

  get choice(): Choice | undefined {
    return this.#choice;
  }

  /** Shows a post. The caret stands where it is told. */
  show(
    post: AnnotatedPost,
    place: PostPlace,
    {
      chosen,
      at,
      focus = false,
    }: {
      readonly chosen?: ChosenWords | undefined;
      readonly at?: number | undefined;
      readonly focus?: boolean;
    } = {},
  ): void {
    const isSame = this.#post?.id === post.id;
    const { scrollTop } = this.element;
    this.#post = post;
    this.#map = new TextMap();
    const { elements, paragraphs } = showText(post, this.#map, {
      goTo: ({ source }) => source && this.#actions.goTo(source),
      authorOf: this.#actions.authorOf,
    });
    const caret = new Caret(post.id, this.#map, paragraphs);
    this.#caret = caret;
    this.#choice = new Choice(post, this.#map, caret, this.#actions);
    this.#body = element(
      'div',
      { class: 'text', role: 'application', 'aria-label': words.post.text, 'aria-describedby': 'Text-help' },
      ...elements,
    );
    this.#body.addEventListener('pointerup', (event) => {
      if (event.pointerType === 'mouse') setTimeout(() => this.#take(), 0);
    });
    this.#body.addEventListener('click', (event) => this.#click(event));
    this.element.replaceChildren(
      this.#head(post, place),
      this.#tools(),
      element('p', { id: 'Text-help', class: 'visually-hidden' }, words.post.textHelp),
      this.#body,
    );
    this.#choice.restore(chosen);
    if (at !== undefined) caret.put(at, focus);
    else if (focus) caret.put(paragraphs[0]?.start ?? 0);
    if (isSame) this.element.scrollTop = scrollTop;
    else if (at === undefined) this.element.scrollTop = 0;
  }

  /** To the next paragraph, or the one before. */
  step(by: 1 | -1): void {
    void this.#queue.run(() => this.#caret?.step(by));
  }

  /** To the next sentence, or the one before, which is said. */
  stepSentence(by: 1 | -1): void {
    void this.#queue.run(async () => {
      const span = await this.#caret?.stepSentence(by);
      const text = this.#post?.text ?? '';
      if (span !== undefined)
        this.#actions.say(text.slice(span.start, span.end).replace(/\s+/g, ' '), 'seen');
    });
  }

  /** Chooses words, in the post that is shown when it is its turn. */
  choosing(how: (choice: Choice) => Promise<void>): void {
    void this.#queue.run(() => this.#choice && how(this.#choice));
  }

  /** Opens all quotations, or closes them where one is open. */
  fold(): void {
    const folds = [...(this.#body?.querySelectorAll<HTMLDetailsElement>('details[data-quoted]') ?? [])];
    const open = folds.every((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  }

  /** The argument in whose words the caret stands. */
  get argumentHere(): ShownArgument | undefined {
    const at = this.#caret?.at ?? -1;
    return this.#post?.arguments.find(
      ({ range }) => range !== undefined && range.start <= at && at < range.end,
    );
  }

  /** Brings the words of an argument into sight. */
  reveal({ id, range }: ShownArgument): void {
    const marks = this.#body?.querySelectorAll<HTMLElement>(`mark[data-arguments~="${id}"]`) ?? [];
    marks[0]?.scrollIntoView({ block: 'center' });
    for (const mark of marks) mark.classList.add('is-shown');
    setTimeout(() => {
      for (const mark of marks) mark.classList.remove('is-shown');
    }, 1500);
    if (range !== undefined) this.#caret?.put(range.start, false);
  }

  /** Takes what is selected on the page; where nothing is, the caret goes there. */
  #take(): void {
    const selection = getSelection();
    if (this.#body === undefined || selection === null || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.#body)) return;
    const span = this.#map.spanOf(range);
    if (span === undefined) return;
    if (span.start === span.end) {
      if (document.activeElement?.closest('.words')) this.#caret?.put(span.start, false);
      return;
    }
    this.#caret?.put(span.start, false);
    if (!matchMedia('(pointer: coarse)').matches) selection.removeAllRanges();
    this.choosing((choice) => choice.choose(span));
  }

  #click(event: MouseEvent): void {
    const mark =
      event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-arguments]') : null;
    const [id] = mark?.dataset.arguments?.split(' ') ?? [];
    if (id !== undefined && (getSelection()?.isCollapsed ?? true)) this.#actions.argument(id);
  }

  #head(
    { id, subject, from, date, url, mark, reconstructed }: AnnotatedPost,
    { number, posts }: PostPlace,
  ): HTMLElement {
    return element(
      'header',
      { class: 'reader-head' },
      element('h2', { dir: 'auto' }, subject.trim() || words.post.noSubject),
      element(
        'p',
        { class: 'byline' },
        element('bdi', { class: 'author' }, from.name),
        element('span', { class: 'when' }, dayOf(date)),
        element('span', { class: 'when' }, words.post.of({ number, posts })),
        element('span', { class: `state ${mark.state}` }, markWords(mark, 0)),
        reconstructed && element('span', { class: 'badge' }, words.marks.reconstructed),
        element('a', { href: url }, words.post.onSite),
        copyKey(id, this.#actions.say),
      ),
    );
  }

  #tools(): HTMLElement {
    const { next, read, skip } = this.#actions;
    return element(
      'div',
      { class: 'reader-tools', role: 'toolbar', 'aria-label': words.panes.post },
      button(words.post.sentence, () => this.choosing((choice) => choice.grow()), { key: '.' }),
      button(words.post.shrink, () => this.choosing((choice) => choice.shrink()), { key: ',' }),
      button(words.post.quotations, () => this.fold(), { key: 'f' }),
      button(words.post.markRead, read, { key: 'r' }),
      button(words.post.markSkip, skip, { key: 'k' }),
      button(words.post.previousPost, () => next(-1), { key: 'p' }),
      button(words.post.nextPost, () => next(1), { key: 'n' }),
    );
  }
}
