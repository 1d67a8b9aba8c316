import { type KnowledgeBase, threadAt } from '../knowledge/index.ts';
import { ChangeRefused, type Planned, type PostChange, plan } from './changes.ts';
import { type Effect, effectOf } from './check.ts';
import { diffOf } from './diff.ts';
import { withSteps } from './edit-of.ts';
import { entryIn, type SourceFile, sourceFile } from './files.ts';
import { markOf, readMarks, writeMark } from './marks.ts';
import { newEntry } from './new-entry.ts';
import { debateOfThread, nextUnread, outlineOf, threadSummaries } from './outline.ts';
import { keysOnPage, pathOnSite } from './page-keys.ts';
import { Reader, type ReadPost } from './reading.ts';
import { ConflictError, Saves } from './saves.ts';
import { grown, sentenceAt, shrunk } from './sentence.ts';
import { shownPost } from './shown-post.ts';
import { targetsAt } from './targets.ts';
import type {
  AnnotatedPost,
  Change,
  Debates,
  FileProblems,
  History,
  Mark,
  NewEntry,
  PageKeys,
  Preview,
  Saved,
  Span,
  Targets,
  ThreadOutline,
  ThreadSummary,
  Words,
} from './wire.ts';
import { wordsAt } from './words.ts';
import { Workspace, type WorkspaceOptions } from './workspace.ts';

/** Nothing has this name. */
export class NotFoundError extends Error {}

export interface AnnotatorOptions extends WorkspaceOptions {
  /** Whose marks are read and written. */
  readonly curator: string;
  /** Path that the site is served under, with a slash at both ends. */
  readonly base: string;
}

/** A change that can be written: the file as it is, and as it would be. */
interface Draft {
  readonly file: string;
  readonly before: SourceFile | undefined;
  readonly text: string;
  readonly what: string;
  readonly argument?: string;
  readonly created?: string;
}

/** An effect, and the graphs in which it was found. */
interface Found {
  readonly curated: KnowledgeBase;
  readonly kb: KnowledgeBase;
  readonly effect: Effect;
}

/** What `parley annotate` answers and does, for one curator. Methods are the requests of `wire.ts`. */
export class Annotator {
  readonly #space: Workspace;
  readonly #reader: Reader;
  readonly #saves: Saves;
  readonly #curator: string;
  readonly #base: string;
  /** The latest effect, and what it was found in. */
  #last: (Pick<Draft, 'file' | 'text'> & Found) | undefined;

  private constructor(space: Workspace, { curator, base }: AnnotatorOptions) {
    this.#space = space;
    this.#reader = new Reader(space);
    this.#saves = new Saves(space);
    this.#curator = curator;
    this.#base = base;
  }

  /** @throws as `readEntries` */
  static async open(contentDir: string, options: AnnotatorOptions): Promise<Annotator> {
    return new Annotator(await Workspace.open(contentDir, options), options);
  }

  get contentDir(): string {
    return this.#space.contentDir;
  }

  /** Says that a file of the content folder may have been changed. */
  touched(file: string): void {
    this.#space.touched(file);
  }

  async threads(): Promise<ThreadSummary[]> {
    await this.#space.upToDate();
    return threadSummaries(this.#space, this.#marks());
  }

  async thread(slug: string): Promise<ThreadOutline> {
    await this.#space.upToDate();
    const outline = outlineOf(this.#space, slug, this.#marks(), this.#curator);
    if (outline === undefined) throw new NotFoundError(`there is no thread "${slug}"`);
    return outline;
  }

  async post(id: string): Promise<AnnotatedPost> {
    const { file } = (await this.#postAt(id)).entry;
    const present = this.#space.read(file);
    // Somebody else may have changed it.
    const post = await this.#postAt(id);
    const mark = markOf(this.#marks(), id);
    return shownPost(this.#space, this.#reader, post, { hash: present?.hash ?? '', mark, base: this.#base });
  }

  async words(id: string, { start, end }: Span): Promise<Words> {
    return wordsAt(await this.#postAt(id), start, end, this.#reader);
  }

  /** @param span The selection that grows by a sentence, or shrinks; without one, the sentence at an offset is meant. */
  async sentence(id: string, at: number, span: Span | undefined, isLess: boolean): Promise<Span> {
    const post = await this.#postAt(id);
    if (span === undefined) return sentenceAt(post, at);
    return isLess ? shrunk(post, span) : grown(post, span);
  }

  async targets(id: string, start: number, query: string, debate: string | undefined): Promise<Targets> {
    const post = await this.#postAt(id);
    const thread = this.#space.kb.threads.get(post.node.thread);
    const own = debate ?? post.entry.data.debate ?? (thread && debateOfThread(this.#space, thread));
    return targetsAt(this.#space.curated, this.#reader, post, { start, query, debate: own });
  }

  async debates(): Promise<Debates> {
    await this.#space.upToDate();
    return {
      debates: [...this.#space.curated.debates.values()].map(({ id, entry: { data } }) => ({
        id,
        title: data.title,
        issues: data.issues.map((issue) => ({ id: issue.id, title: issue.title ?? issue.question })),
      })),
    };
  }

  async next(slug: string, from: string | undefined, direction: 'n' | 'p'): Promise<string | undefined> {
    await this.#space.upToDate();
    return nextUnread(this.#space, slug, { from, direction }, this.#marks());
  }

  async mark(id: string, mark: Mark): Promise<Mark> {
    await this.#postAt(id);
    await this.#saves.locked(() => writeMark(this.contentDir, this.#curator, id, mark));
    return markOf(this.#marks(), id);
  }

  async keys(path: string): Promise<PageKeys> {
    await this.#space.upToDate();
    return keysOnPage(this.#space, pathOnSite(path, this.#base));
  }

  async problems(path: string): Promise<FileProblems> {
    const problems = await this.#space.problems();
    const files = pathOnSite(path, this.#base);
    const shown = keysOnPage(this.#space, files);
    const posts = shown.thread === undefined || shown.post !== undefined ? [] : this.#postsOf(shown.thread);
    const names = new Set([
      path,
      ...[...posts, shown.post ?? ''].map((id) => `posts/${id}.mdx`),
      ...[files.replace(/\/$/, '')].map((page) => `${page}.mdx`),
    ]);
    return {
      problems: problems
        .filter(({ file }) => names.has(file))
        .map(({ file, line, message }) => ({ file, line, message })),
    };
  }

  get history(): History {
    return this.#saves.history;
  }

  /** What a change would do; nothing is written. @throws ConflictError, NotFoundError */
  async preview(change: Change): Promise<Preview> {
    try {
      const draft = await this.#drafted(change);
      const effect = this.#effectOf(draft);
      const diff = diffOf(draft.file, draft.before?.source, draft.text);
      return { problems: effect.problems.map((message) => ({ message })), standing: effect.standing, diff };
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      return { problems: error.reasons.map((message) => ({ message })), standing: [], diff: '' };
    }
  }

  /** Writes a change. @throws ChangeRefused, ConflictError, NotFoundError, LockedError */
  async save(change: Change): Promise<Saved> {
    if (change.do !== 'new') await this.#postAt(change.post);
    else await this.#space.upToDate();
    return this.#saves.locked(() => {
      const draft = this.#draft(change);
      const effect: Effect = this.#effectOf(draft);
      if (effect.errors.length > 0) throw new ChangeRefused(...effect.errors);
      if (draft.text === draft.before?.source) throw new ChangeRefused('Nothing changes by that.');
      const saved = this.#saves.write(draft, effect.written);
      const { argument, created } = draft;
      return {
        ...saved,
        undo: this.#saves.depth,
        ...(argument !== undefined &&
          change.do !== 'new' && { argument: { id: argument, key: `${change.post}#${argument}` } }),
        ...(created !== undefined && {
          created,
          problems: effect.problems.map((message) => ({ message })),
        }),
      };
    });
  }

  /** Takes the latest save back. @throws ConflictError, ChangeRefused if there is none */
  async undo(): Promise<Saved> {
    const saved = await this.#saves.undo();
    if (saved === undefined) throw new ChangeRefused('There is nothing to undo.');
    return saved;
  }

  /** The effect of a draft; a save mostly follows the preview of the same one. */
  #effectOf({ file, text, created }: Draft): Effect {
    const { curated, kb } = this.#space;
    const last = this.#last;
    if (last?.file === file && last.text === text && last.curated === curated && last.kb === kb)
      return last.effect;
    const effect = effectOf(this.#space, { file, text, isNew: created !== undefined });
    this.#last = { file, text, curated, kb, effect };
    return effect;
  }

  async #drafted(change: Change): Promise<Draft> {
    if (change.do !== 'new') await this.#postAt(change.post);
    else await this.#space.upToDate();
    return this.#draft(change);
  }

  #draft(change: Change): Draft {
    return change.do === 'new' ? this.#newDraft(change) : this.#postDraft(change);
  }

  #newDraft({ do: _, ...given }: NewEntry & { readonly do: 'new' }): Draft {
    const made = newEntry(
      this.#space.entries,
      (file) => sourceFile(this.contentDir, file)?.source ?? '',
      given,
    );
    const [first] = made.ok ? made.files : [];
    if (!made.ok || first === undefined)
      throw new ChangeRefused(made.ok ? 'Nothing changes by that.' : made.reason);
    const { file, text } = first;
    const before = sourceFile(this.contentDir, file);
    if (before !== undefined && given.kind !== 'issue')
      throw new ChangeRefused(`There is a file ${file} already.`);
    return { file, before, text, what: `new ${given.kind} ${made.created}`, created: made.created };
  }

  #postDraft(change: PostChange): Draft {
    const { file } = this.#post(change.post).entry;
    const present = this.#space.read(file);
    if (present === undefined) throw new NotFoundError(`${file} is not there, or is no UTF-8`);
    const post = this.#post(change.post);
    const entry = entryIn(this.contentDir, file, present.source);
    if ('problems' in entry)
      throw new ChangeRefused(...entry.problems.map(({ message }) => `${file}: ${message}`));
    if (present.hash !== change.hash) throw this.#conflict(change, post, present);
    const planned = this.#planned(change, post, entry);
    const made = withSteps(present.source, planned.steps);
    if (!made.ok) throw new ChangeRefused(`${file}: ${made.reason}`);
    const { what, argument } = planned;
    return {
      file,
      before: present,
      text: made.text,
      what: `${what} in ${change.post}`,
      ...(argument !== undefined && { argument }),
    };
  }

  #planned(change: PostChange, post: ReadPost, entry: ReturnType<typeof entryIn>): Planned {
    return plan(change, {
      kb: this.#targetGraph(),
      reader: this.#reader,
      post,
      entry: entry as ReadPost['entry'],
    });
  }

  /** The file changed meanwhile: both versions, so that what the curator wrote is kept. */
  #conflict(change: PostChange, post: ReadPost, present: SourceFile): ConflictError {
    let yours = '';
    try {
      const { steps } = this.#planned(change, post, post.entry);
      const made = withSteps(present.source, steps);
      yours = made.ok ? diffOf(present.file, present.source, made.text) : JSON.stringify(steps, null, 2);
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      const { hash: _, ...rest } = change;
      yours = JSON.stringify(rest, null, 2);
    }
    return new ConflictError({ conflict: true, theirs: present.source, yours, hash: present.hash });
  }

  /** The graph in which targets are looked for. */
  #targetGraph(): KnowledgeBase {
    return this.#space.curated;
  }

  #postsOf(slug: string): readonly string[] {
    return threadAt(this.#space.kb, slug)?.posts ?? [];
  }

  async #postAt(id: string): Promise<ReadPost> {
    await this.#space.upToDate();
    return this.#post(id);
  }

  #post(id: string): ReadPost {
    const post = this.#reader.post(id);
    if (post === undefined) throw new NotFoundError(`there is no post "${id}"`);
    return post;
  }

  #marks(): ReadonlyMap<string, Mark> {
    return readMarks(this.contentDir, this.#curator);
  }
}
