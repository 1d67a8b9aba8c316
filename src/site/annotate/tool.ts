import { words } from 'virtual:parley/words/annotate';
import type {
  AnnotatedPost,
  Mark,
  Place,
  Saved,
  ShownArgument,
  Targets,
  ThreadOutline,
} from '../../annotate/wire.ts';
import { read, send, toolHref } from './api.ts';
import { askedFor, confirmed } from './ask.ts';
import { Cards } from './cards.ts';
import { type Draft, draftOf, EMPTY } from './draft.ts';
import { keepDraft, keptDraft } from './drafts.ts';
import { button, element } from './element.ts';
import { ArgumentForm } from './form.ts';
import { showKeys } from './key-table.ts';
import { keysOf } from './keys-of-tool.ts';
import { Maker } from './maker.ts';
import { Outline } from './outline.ts';
import { Panes } from './panes.ts';
import { Reader } from './reader.ts';
import { Saving } from './saving.ts';
import type { Say } from './say.ts';
import { listenToKeys } from './tool-keys.ts';

/** The places of the page that the tool fills. */
export interface ToolPage {
  readonly main: HTMLElement;
  readonly title: HTMLElement;
  readonly tools: HTMLElement;
  readonly tabs: HTMLElement;
  readonly say: Say;
}

/** The tool over one thread: what stands in its panes, and what moves between them. */
export class Tool {
  readonly say: Say;
  readonly outline = new Outline((post) => void this.open(post, { focus: true }));
  readonly reader: Reader;
  readonly form: ArgumentForm;
  readonly cards: Cards;
  readonly panes: Panes;
  readonly #saving: Saving;
  readonly #page: ToolPage;
  readonly #undo = button(words.undo.button, () => void this.undo(), { key: 'u', className: 'quiet' });
  readonly #formPane: HTMLElement;
  #post: AnnotatedPost | undefined;
  /** The argument that was saved last. */
  #last: string | undefined;

  constructor(page: ToolPage) {
    this.#page = page;
    this.say = page.say;
    this.reader = new Reader({
      chosen: (chosen) => this.#chosen(chosen),
      refused: (refused) => this.form.refuse(refused),
      goTo: (source) => void this.goTo(source),
      argument: (id) => this.cards.focus(id),
      next: (by) => void this.next(by),
      read: () => void this.toggleRead(),
      skip: () => void this.skip(),
      authorOf: (post) => this.outline.posts.find(({ id }) => id === post)?.from.name,
      say: this.say,
    });
    this.form = new ArgumentForm({
      changed: (draft) => this.#changed(draft),
      find: (q, signal) => this.#targets(q, signal),
      make: (kind, title) => this.#make(kind, title),
      save: async (change) => void (await this.#saving.save(change)),
      cancelled: () => this.#cancelled(),
      goTo: (source) => void this.goTo(source),
      say: this.say,
    });
    this.cards = new Cards({
      edit: (argument) => this.edit(argument),
      move: (argument) => this.move(argument),
      remove: (argument) => void this.remove(argument),
      show: (argument) => {
        this.panes.show('post');
        this.reader.reveal(argument);
      },
      reanchor: (argument, by) => void this.#reanchor(argument, by),
      say: this.say,
    });
    this.#saving = new Saving({
      saved: (saved) => this.#saved(saved),
      reload: () => this.#reload(),
      say: this.say,
    });
    const pane = (id: string, label: string, ...children: readonly Node[]) =>
      element('section', { id, class: 'pane', 'aria-label': label }, ...children);
    this.#formPane = pane('Form', words.panes.form, this.form.element, this.cards.element);
    const panes = {
      outline: pane('Outline', words.panes.outline, this.outline.element),
      post: pane('Post', words.panes.post, this.reader.element),
      form: this.#formPane,
    };
    page.main.classList.add('tool');
    page.main.replaceChildren(panes.outline, panes.post, panes.form);
    this.panes = new Panes(panes);
    page.tabs.replaceChildren(this.panes.tabs);
    page.tools.prepend(
      element('a', { href: toolHref() }, words.toThreads),
      this.#undo,
      button(words.keys.title, showKeys, { key: '?', className: 'quiet' }),
    );
    listenToKeys(keysOf(this));
    addEventListener('popstate', () => void this.#fromAddress());
  }

  /** Shows a thread, from a post of it; or the thread of a post. */
  async begin(asked: {
    readonly thread?: string | undefined;
    readonly post?: string | undefined;
  }): Promise<void> {
    const post = asked.post === undefined ? undefined : await this.#load(asked.post);
    await this.#showThread(asked.thread ?? post?.thread ?? '');
    const first = this.outline.posts.find(({ mark }) => mark.state === 'unread') ?? this.outline.posts[0];
    const id = post?.id ?? first?.id;
    if (id !== undefined) await this.open(id, { replace: true, focus: true });
    await this.#saving.begin();
    this.#showUndo();
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
    const post = await this.#load(id);
    if (post.thread !== this.outline.thread?.slug) await this.#showThread(post.thread);
    this.#post = post;
    const draft = keptDraft(id);
    this.panes.show('post');
    this.#showPost({ chosen: draft.words, at, focus });
    this.form.show(post, draft);
    this.#showForm();
    this.outline.current(id);
    const href = toolHref({ thread: post.thread, post: id });
    if (replace) history.replaceState(null, '', href);
    else if (location.pathname + location.search !== href) history.pushState(null, '', href);
  }

  /** Goes to words in their author's post. */
  async goTo({ post, start }: Place): Promise<void> {
    await this.open(post, { at: start, focus: true });
  }

  /** To the next unread post, or to any. */
  async next(by: 1 | -1, any = false): Promise<void> {
    const id = this.outline.next(by, any ? undefined : ({ mark }) => mark.state === 'unread');
    if (id === undefined) this.say(words.post.lastUnread);
    else await this.open(id, { focus: true });
  }

  async toggleRead(): Promise<void> {
    const isRead = this.#post?.mark.state === 'read';
    await this.#mark(
      { state: isRead ? 'unread' : 'read' },
      isRead ? words.marks.isUnread : words.marks.isRead,
    );
  }

  async skip(): Promise<void> {
    const before = this.#post?.mark.state === 'skipped' ? this.#post.mark.why : '';
    const why = await askedFor(words.marks.why, words.marks.skip, words.marks.whyExample, before);
    if (why !== undefined) await this.#mark({ state: 'skipped', why }, words.marks.isSkipped({ why }));
  }

  /** The argument that a key is for: whose card has the focus, in whose words the caret is, or that was saved last. */
  get argument(): ShownArgument | undefined {
    return (
      this.cards.focused ??
      this.reader.argumentHere ??
      this.#post?.arguments.find(({ id }) => id === this.#last)
    );
  }

  edit(argument: ShownArgument): void {
    if (this.#post !== undefined) this.#start(draftOf(this.#post, argument), 'gist');
  }

  move(argument: ShownArgument): void {
    if (this.#post === undefined) return;
    const job = { do: 'move', argument, instead: argument.targets[0]?.target ?? '' } as const;
    this.#start({ ...draftOf(this.#post, argument), job }, 'target');
  }

  async remove(argument: ShownArgument): Promise<void> {
    const post = this.#post;
    if (
      post === undefined ||
      !(await confirmed(words.ask.delete({ gist: argument.gist }), words.ask.deleteYes))
    )
      return;
    const saved = await this.#saving.save({ do: 'delete', post: post.id, hash: post.hash, id: argument.id });
    if (saved !== undefined) this.#tell(words.form.deleted({ key: argument.key }));
  }

  async undo(): Promise<void> {
    await this.#saving.undo();
    this.#showUndo();
  }

  async #load(id: string): Promise<AnnotatedPost> {
    return await read<AnnotatedPost>('post', { id });
  }

  async #showThread(slug: string): Promise<void> {
    const thread = await read<ThreadOutline>('thread', { slug });
    this.outline.show(thread);
    this.#page.title.textContent = thread.title;
    document.title = `${thread.title} · ${words.title}`;
  }

  #showPost(how: {
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

  #chosen(chosen: Draft['words']): void {
    this.form.set({ words: chosen });
    this.panes.hint('form', chosen !== undefined);
    this.say(chosen === undefined ? '' : words.form.chosen({ words: chosen.exact }));
  }

  #changed(draft: Draft): void {
    if (this.#post !== undefined) keepDraft(this.#post.id, draft);
  }

  #cancelled(): void {
    this.reader.choice?.restore(undefined);
    this.panes.hint('form', false);
    this.#focusText();
    this.say(words.form.cancelled);
  }

  #start(draft: Draft, field: 'gist' | 'target'): void {
    if (this.#post === undefined) return;
    this.#showForm();
    this.panes.show('form');
    this.form.show(this.#post, draft);
    this.#changed(draft);
    this.reader.choice?.restore(draft.words);
    this.form.focus(field);
  }

  /** After a save: the post as it is now, the caret where it was, and an empty form. */
  async #saved({ argument, file }: Saved): Promise<void> {
    const post = this.#post;
    this.#last = argument?.id ?? this.#last;
    const changed = /^posts\/(.+)\.mdx$/.exec(file)?.[1];
    if (post === undefined || changed === undefined) return this.#showUndo();
    if (changed !== post.id) return await this.open(changed, { focus: true });
    const at = this.reader.choice?.words?.end ?? this.reader.caret?.at;
    keepDraft(post.id, EMPTY);
    this.#post = await this.#load(post.id);
    this.form.show(this.#post, EMPTY);
    this.panes.hint('form', false);
    this.panes.show('post');
    this.#showPost({ at, focus: true });
    if (argument !== undefined) this.#tell(words.form.saved({ key: argument.key }));
    this.#showUndo();
  }

  /** Says what was saved, and that it can be taken back. */
  #tell(what: string): void {
    this.say(`${what} ${words.form.undoLeft({ count: this.#saving.steps })}`);
  }

  #showUndo(): void {
    this.#undo.disabled = this.#saving.steps === 0;
  }

  /** Loads the file again; what is written stays. */
  async #reload(): Promise<void> {
    const { draft } = this.form;
    if (this.#post === undefined) return;
    this.#post = await this.#load(this.#post.id);
    this.#showPost({ chosen: draft.words, at: this.reader.caret?.at });
    this.form.show(this.#post, draft);
    this.form.focus('gist');
  }

  async #mark(mark: Mark, said: string): Promise<void> {
    const post = this.#post;
    if (post === undefined) return;
    const answer = await send('mark', { post: post.id, mark });
    if (!answer.ok)
      return this.say('problems' in answer ? answer.problems.join(' ') : words.conflict.title, 'fault');
    this.#post = { ...post, mark };
    this.#showPost({ chosen: this.reader.choice?.words, at: this.reader.caret?.at, focus: true });
    this.say(said);
  }

  async #reanchor({ id }: ShownArgument, by: 'nearest' | 'chosen'): Promise<void> {
    const post = this.#post;
    const span =
      by === 'nearest' ? post?.arguments.find((one) => one.id === id)?.nearest : this.reader.choice?.words;
    if (post === undefined || span === undefined)
      return this.say(words.form.missing({ fields: words.form.missingFields.words }), 'fault');
    const { start, end } = span;
    await this.#saving.save({ do: 'reanchor', post: post.id, hash: post.hash, id, start, end });
  }

  #targets(q: string, signal: AbortSignal): Promise<Targets> {
    const at = this.form.draft.words ?? {
      start: this.reader.caret?.at ?? 0,
      end: (this.reader.caret?.at ?? 0) + 1,
    };
    return read<Targets>('targets', { post: this.#post?.id, start: at.start, end: at.end, q }, signal);
  }

  #make(kind: 'position' | 'issue' | 'concept' | 'debate', title: string): void {
    const debate = this.#post?.debate ?? this.outline.thread?.debate;
    const maker = new Maker(kind, title, debate, {
      save: async (change) => (await this.#saving.save(change))?.created,
      done: (made) => {
        this.#showForm();
        if (made === undefined) return this.form.focus('target');
        this.say(words.make.made({ title: made.title }));
        if (made.kind === 'position') this.form.set({ target: { key: made.id, title: made.title } });
        this.form.focus(made.kind === 'position' ? 'gist' : 'target');
      },
      say: this.say,
    });
    this.#formPane.replaceChildren(maker.element);
    maker.focus();
  }

  #showForm(): void {
    if (!this.form.element.isConnected) this.#formPane.replaceChildren(this.form.element, this.cards.element);
  }

  #focusText(): void {
    const { caret } = this.reader;
    this.panes.show('post');
    caret?.put(caret.at);
  }
}
