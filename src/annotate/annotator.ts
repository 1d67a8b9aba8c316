import { ChangeRefused } from './change-refused.ts';
import { diffOf } from './diff.ts';
import { draftOf } from './drafts.ts';
import { editableDebate } from './editable-debate.ts';
import { Effects } from './effects.ts';
import { markOf, readMarks, writeMark } from './marks.ts';
import { debateOfThread, nextUnread, outlineOf, threadSummaries } from './outline.ts';
import { keysOnPage, pathOnSite } from './page-keys.ts';
import { problemsOnPage } from './page-problems.ts';
import { NotFoundError, Reader, type ReadPost } from './reading.ts';
import { Saves } from './saves.ts';
import { grown, sentenceAt, shrunk } from './sentence.ts';
import { shownPost } from './shown-post.ts';
import { targetsAt } from './targets.ts';
import type {
  AnnotatedPost,
  Change,
  Debates,
  EditableDebate,
  FileProblems,
  Mark,
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

export interface AnnotatorOptions extends WorkspaceOptions {
  /** Whose marks are read and written. */
  readonly curator: string;
  /** Path that the site is served under, with a slash at both ends. */
  readonly base: string;
}

/** What `parley annotate` answers and does, for one curator. Methods are the requests of `wire.ts`. */
export class Annotator {
  readonly space: Workspace;
  readonly saves: Saves;
  readonly #reader: Reader;
  readonly #effects: Effects;
  readonly #curator: string;
  readonly #base: string;

  private constructor(space: Workspace, { curator, base }: AnnotatorOptions) {
    this.space = space;
    this.saves = new Saves(space);
    this.#reader = new Reader(space);
    this.#effects = new Effects(space);
    this.#curator = curator;
    this.#base = base;
  }

  /** @throws as `readEntries` */
  static async open(contentDir: string, options: AnnotatorOptions): Promise<Annotator> {
    return new Annotator(await Workspace.open(contentDir, options), options);
  }

  async threads(): Promise<ThreadSummary[]> {
    await this.space.upToDate();
    return threadSummaries(this.space, this.#marks());
  }

  async thread(slug: string): Promise<ThreadOutline> {
    await this.space.upToDate();
    const outline = outlineOf(this.space, slug, this.#marks(), this.#curator);
    if (outline === undefined) throw new NotFoundError(`there is no thread "${slug}"`);
    return outline;
  }

  async post(id: string): Promise<AnnotatedPost> {
    const { file } = (await this.#postAt(id)).entry;
    const present = this.space.read(file);
    // Somebody else may have changed it.
    const post = await this.#postAt(id);
    const mark = markOf(this.#marks(), id);
    return shownPost(this.space, this.#reader, post, { hash: present?.hash ?? '', mark, base: this.#base });
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
    const thread = this.space.kb.threads.get(post.node.thread);
    const own = debate ?? post.entry.data.debate ?? (thread && debateOfThread(this.space, thread));
    return targetsAt(this.space.curated, this.#reader, post, { start, query, debate: own });
  }

  async debates(): Promise<Debates> {
    await this.space.upToDate();
    return {
      debates: [...this.space.curated.debates.values()].map(({ id, entry: { data } }) => ({
        id,
        title: data.title,
        issues: data.issues.map((issue) => ({ id: issue.id, title: issue.title ?? issue.question })),
      })),
    };
  }

  async debate(id: string): Promise<EditableDebate> {
    await this.space.upToDate();
    const debate = editableDebate(this.space, id);
    if (debate === undefined) throw new NotFoundError(`there is no debate "${id}"`);
    return debate;
  }

  async next(slug: string, from: string | undefined, direction: 'n' | 'p'): Promise<string | undefined> {
    await this.space.upToDate();
    return nextUnread(this.space, slug, { from, direction }, this.#marks());
  }

  async mark(id: string, mark: Mark): Promise<Mark> {
    await this.#postAt(id);
    await this.saves.locked(() => writeMark(this.space.contentDir, this.#curator, id, mark));
    return markOf(this.#marks(), id);
  }

  async keys(path: string): Promise<PageKeys> {
    await this.space.upToDate();
    return keysOnPage(this.space, pathOnSite(path, this.#base));
  }

  async problems(path: string): Promise<FileProblems> {
    return problemsOnPage(this.space, await this.space.problems(), path, this.#base);
  }

  /** What a change would do; nothing is written. @throws ConflictError, NotFoundError */
  async preview(change: Change): Promise<Preview> {
    try {
      await this.space.upToDate();
      const draft = draftOf(change, { space: this.space, reader: this.#reader });
      const effect = this.#effects.of(draft);
      const diff = diffOf(draft.file, draft.before?.source, draft.text);
      return { problems: effect.problems.map((message) => ({ message })), standing: effect.standing, diff };
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      return { problems: error.reasons.map((message) => ({ message })), standing: [], diff: '' };
    }
  }

  /** Writes a change. @throws ChangeRefused, ConflictError, NotFoundError, LockedError */
  async save(change: Change): Promise<Saved> {
    await this.space.upToDate();
    return this.saves.locked(() => {
      const draft = draftOf(change, { space: this.space, reader: this.#reader });
      const effect = this.#effects.of(draft);
      if (effect.errors.length > 0) throw new ChangeRefused(...effect.errors);
      if (draft.text === draft.before?.source) throw new ChangeRefused('Nothing changes by that.');
      const saved = this.saves.write(draft, effect.written);
      const { argument, created } = draft;
      return {
        ...saved,
        undo: this.saves.depth,
        ...(argument !== undefined && { argument }),
        ...(created !== undefined && { created }),
        ...(effect.problems.length > 0 && { problems: effect.problems.map((message) => ({ message })) }),
      };
    });
  }

  /** Takes the latest save back. @throws ConflictError, ChangeRefused if there is none */
  async undo(): Promise<Saved> {
    const saved = await this.saves.undo();
    if (saved === undefined) throw new ChangeRefused('There is nothing to undo.');
    return saved;
  }

  async #postAt(id: string): Promise<ReadPost> {
    await this.space.upToDate();
    return this.#reader.present(id);
  }

  #marks(): ReadonlyMap<string, Mark> {
    return readMarks(this.space.contentDir, this.#curator);
  }
}
