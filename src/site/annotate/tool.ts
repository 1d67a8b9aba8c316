import { words } from 'virtual:parley/words/annotate';
import type {
  AnnotatedPost,
  Change,
  Place,
  Saved,
  ShownArgument,
  ThreadOutline,
} from '../../annotate/wire.ts';
import { reload, showSaved } from './after-save.ts';
import { read, toolHref } from './api.ts';
import { cardActions } from './argument-work.ts';
import { Cards } from './cards.ts';
import type { Draft } from './draft.ts';
import { keepDraft, keptDraft } from './drafts.ts';
import { button } from './element.ts';
import { editDebate, entryForm } from './entry/edit-debate.ts';
import type { EntryForm } from './entry/entry-form.ts';
import { ArgumentForm } from './form.ts';
import type { FormPane } from './form-pane.ts';
import { keysOf } from './keys-of-tool.ts';
import { layOut, type ToolPage } from './layout.ts';
import { Outline } from './outline.ts';
import type { Panes } from './panes.ts';
import { Queue } from './queue.ts';
import { Reader } from './reader.ts';
import { Saving } from './saving.ts';
import type { Say } from './say.ts';
import { listenToKeys } from './tool-keys.ts';
import { formActions, readerActions } from './tool-parts.ts';

/** The tool over one thread: what stands in its panes, and what moves between them. */
export class Tool {
  readonly say: Say;
  /** What keys and buttons ask for that goes by what was asked for before. */
  readonly queue = new Queue();
  readonly outline = new Outline((post) => void this.queue.run(() => this.open(post, { focus: true })));
  readonly reader: Reader;
  readonly form: ArgumentForm;
  readonly cards: Cards;
  /** The form of a debate, in the place of that of the argument where it is wanted. */
  readonly entry: EntryForm;
  readonly panes: Panes;
  readonly saving: Saving;
  readonly #page: ToolPage;
  readonly #undo = button(words.undo.button, () => void this.undo(), { key: 'u', className: 'quiet' });
  readonly formPane: FormPane;
  #post: AnnotatedPost | undefined;
  /** The id of the argument that was saved last. */
  last: string | undefined;

  constructor(page: ToolPage) {
    this.#page = page;
    this.say = page.say;
    this.reader = new Reader(readerActions(this), this.queue);
    this.form = new ArgumentForm(formActions(this), this.queue);
    this.entry = entryForm(this);
    this.cards = new Cards(cardActions(this));
    this.saving = new Saving({
      saved: (saved, change) => showSaved(this, saved, change),
      reload: () => reload(this),
      say: this.say,
    });
    const { panes, formPane } = layOut(page, this, [
      button(words.entry.button, () => void editDebate(this), { key: 'b', className: 'quiet' }),
      this.#undo,
    ]);
    this.panes = panes;
    this.formPane = formPane;
    this.showForm();
    listenToKeys(keysOf(this));
    addEventListener('popstate', () => void this.queue.run(() => this.#fromAddress()));
  }

  /** Shows a thread, from a post of it; or the thread of a post. */
  async begin(asked: {
    readonly thread?: string | undefined;
    readonly post?: string | undefined;
  }): Promise<void> {
    const post = asked.post === undefined ? undefined : await read<AnnotatedPost>('post', { id: asked.post });
    await this.#showThread(asked.thread ?? post?.thread ?? '');
    const first = this.outline.posts.find(({ mark }) => mark.state === 'unread') ?? this.outline.posts[0];
    const id = post?.id ?? first?.id;
    if (id !== undefined) await this.open(id, { replace: true, focus: true });
    await this.saving.begin();
    this.showUndo();
  }

  get post(): AnnotatedPost | undefined {
    return this.#post;
  }

  /** Opens a post of any thread, the caret at an offset where one is given. */
  async open(
    id: string,
    {
      at,
      focus = false,
      replace = false,
    }: { readonly at?: number; readonly focus?: boolean; readonly replace?: boolean } = {},
  ): Promise<void> {
    const post = await read<AnnotatedPost>('post', { id });
    if (post.thread !== this.outline.thread?.slug) await this.#showThread(post.thread);
    this.#post = post;
    const draft = keptDraft(id);
    this.panes.show('post');
    this.showPost({ chosen: draft.words, at, focus });
    this.form.show(post, draft);
    this.showForm();
    this.outline.current(id);
    const href = toolHref({ thread: post.thread, post: id });
    if (replace) history.replaceState(null, '', href);
    else if (location.pathname + location.search !== href) history.pushState(null, '', href);
  }

  /** Goes to words in their author's post. */
  goTo({ post, start }: Place): Promise<void> {
    return this.queue.run(() => this.open(post, { at: start, focus: true }));
  }

  /** To the next unread post, or to any. */
  next(by: 1 | -1, any = false): Promise<void> {
    return this.queue.run(async () => {
      const id = this.outline.next(by, any ? undefined : ({ mark }) => mark.state === 'unread');
      if (id === undefined) this.say(words.post.lastUnread);
      else await this.open(id, { focus: true });
    });
  }

  /** The argument that a key is for: whose card has the focus, in whose words the caret is, or that was saved last. */
  get argument(): ShownArgument | undefined {
    return (
      this.cards.focused ??
      this.reader.argumentHere ??
      this.#post?.arguments.find(({ id }) => id === this.last)
    );
  }

  /** Saves a change in its turn. Resolves with what was saved; undefined where it was refused, which was told. */
  save(change: Change): Promise<Saved | undefined> {
    return this.queue.run(() => this.saving.save(change));
  }

  undo(): Promise<void> {
    return this.queue.run(async () => {
      await this.saving.undo();
      this.showUndo();
    });
  }

  async #showThread(slug: string): Promise<void> {
    const thread = await read<ThreadOutline>('thread', { slug });
    this.outline.show(thread);
    this.#page.title.textContent = thread.title;
    document.title = `${thread.title} · ${words.title}`;
  }

  /** Shows another state of the post that is shown. */
  change(change: Partial<AnnotatedPost>): void {
    if (this.#post === undefined) return;
    this.#post = { ...this.#post, ...change };
    this.showPost({ chosen: this.reader.choice?.words, at: this.reader.caret?.at, focus: true });
  }

  /** The post that is shown, as its file is now; the panes still show it as it was. */
  async readAgain(): Promise<AnnotatedPost | undefined> {
    if (this.#post !== undefined) this.#post = await read<AnnotatedPost>('post', { id: this.#post.id });
    return this.#post;
  }

  showPost(how: {
    readonly chosen?: Draft['words'];
    readonly at?: number | undefined;
    readonly focus?: boolean;
  }): void {
    const post = this.#post;
    if (post === undefined) return;
    const { posts } = this.outline;
    this.reader.show(
      post,
      { number: posts.findIndex(({ id }) => id === post.id) + 1, posts: posts.length },
      how,
    );
    this.cards.show(post);
    this.outline.change(post.id, { mark: post.mark, arguments: post.arguments.length });
  }

  async #fromAddress(): Promise<void> {
    const post = new URLSearchParams(location.search).get('post');
    if (post !== null) await this.open(post, { replace: true });
  }

  /** Begins to write something else, in a field. */
  start(draft: Draft, field: 'gist' | 'target'): void {
    if (this.#post === undefined) return;
    this.showForm();
    this.panes.show('form');
    this.form.show(this.#post, draft);
    keepDraft(this.#post.id, draft);
    this.reader.choice?.restore(draft.words);
    this.form.focus(field);
  }

  /** Says what was saved, what the check finds in it, and that it can be taken back. */
  tell(what: string): void {
    const undo = words.form.undoLeft({ count: this.saving.steps });
    this.say([what, this.formPane.problems.spoken, undo].filter(Boolean).join(' '));
  }

  /** Lets the last save be taken back, where there is one. */
  showUndo(): void {
    this.#undo.disabled = this.saving.steps === 0;
  }

  /** The form of the argument, in place of one of a new entry. */
  showForm(): void {
    if (!this.form.element.isConnected) this.formPane.show(this.form.element, this.cards.element);
  }

  /** Back to the caret in the text. */
  focusText(): void {
    const { caret } = this.reader;
    this.panes.show('post');
    caret?.put(caret.at);
  }
}
