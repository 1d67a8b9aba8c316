import { currentRevisions, readRevisions, unrecorded } from '../../citations/index.ts';
import type { Problem } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { curatorOf, curatorsIn, markOf, readMarks } from '../marks.ts';
import type { Mark } from '../wire.ts';
import { type DebateStatus, debateStatus } from './debates.ts';
import { KeptTexts } from './kept-texts.ts';
import { nextSteps } from './next.ts';
import type { ThreadTexts } from './thread-texts.ts';
import { type ThreadStatus, threadStatus } from './threads.ts';
import { bareParagraphs, type Care } from './unanswered.ts';

/** How far the curators of a knowledge base have got. */
export interface Status {
  /** Whose marks count: all curators', or those of the one asked for. */
  readonly curators: readonly string[];
  readonly threads: readonly ThreadStatus[];
  /** Threads that no debate and no mark touches, beyond those listed. */
  readonly others: { readonly threads: number; readonly posts: number };
  readonly debates: readonly DebateStatus[];
  /** What must be mended: what the check finds. */
  readonly problems: readonly Problem[];
  /** The next things to do, at most five, each in a sentence. */
  readonly next: readonly string[];
}

export interface StatusOptions {
  /** Id of the debate that is asked about; all without it. */
  readonly debate?: string | undefined;
  /** Name of the curator whose marks count; those of all without it. */
  readonly curator?: string | undefined;
  /** Called for each thread whose texts were read: how many posts of how many that is so far. */
  readonly progress?: (posts: number, of: number) => void;
}

/** Maximum number of threads that are listed though nobody has begun them: the longest. */
const MOST_UNTOUCHED = 10;

/** @param kb With the problems of its ledger. */
export function statusOf(
  kb: KnowledgeBase,
  contentDir: string,
  { debate, curator, progress }: StatusOptions = {},
): Status {
  const curators = curator === undefined ? curatorsIn(contentDir) : [curatorOf(curator)];
  const marks = marksOf(contentDir, curators);
  const debates = [...kb.debates.values()].filter(({ id }) => debate === undefined || id === debate);
  const begun = new Set(debates.flatMap(({ threads }) => threads));
  if (debate === undefined) for (const post of marks.keys()) begun.add(kb.posts.get(post)?.thread ?? '');
  const untouched = [...kb.threads.values()]
    .filter(({ id }) => debate === undefined && !begun.has(id))
    .sort((a, b) => b.posts.length - a.posts.length);
  const listed = [
    ...[...begun].flatMap((id) => kb.threads.get(id) ?? []),
    ...untouched.slice(0, MOST_UNTOUCHED),
  ];
  const others = untouched.slice(MOST_UNTOUCHED);
  const ledger = readRevisions(contentDir, kb) ?? { lines: [] };
  const missing = unrecorded(kb, currentRevisions(kb), ledger);
  const careOf = ({ id, arguments: made }: PostNode): Care => {
    const { state } = markOf(marks, id);
    return state === 'unread' && made.length > 0 ? 'read' : state;
  };
  const texts = textsOf(kb, contentDir, listed, progress);
  const ofDebates = new Set(debates.flatMap(({ threads }) => threads));
  const bareOf = new Map(
    listed.flatMap((thread) => {
      const read = texts.get(thread);
      return read === undefined || !ofDebates.has(thread.id)
        ? []
        : [[thread.id, bareParagraphs(kb, thread, read, careOf)] as const];
    }),
  );
  const status = {
    curators,
    threads: [...texts].map(([thread, read]) => threadStatus(kb, thread, read, marks)),
    others: { threads: others.length, posts: others.reduce((sum, { posts }) => sum + posts.length, 0) },
    debates: debates.map((one) => {
      const bare = one.threads.flatMap((id) => bareOf.get(id) ?? []).sort((a, b) => b.answers - a.answers);
      return debateStatus(kb, one, bare, missing);
    }),
    problems: kb.problems.filter(({ severity }) => severity !== 'warning'),
  };
  return { ...status, next: nextSteps(kb, status) };
}

/** What the texts of threads say. */
function textsOf(
  kb: KnowledgeBase,
  contentDir: string,
  threads: readonly Thread[],
  progress: StatusOptions['progress'],
): Map<Thread, ThreadTexts> {
  const kept = new KeptTexts(kb, contentDir);
  const all = threads.reduce((sum, { posts }) => sum + posts.length, 0);
  let done = 0;
  const texts = new Map(
    threads.map((thread) => {
      const read = kept.of(thread);
      done += thread.posts.length;
      progress?.(done, all);
      return [thread, read] as const;
    }),
  );
  kept.keep();
  return texts;
}

/** The marks of several curators: read, if one of them read it. */
function marksOf(contentDir: string, curators: readonly string[]): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const curator of curators)
    for (const [post, mark] of readMarks(contentDir, curator))
      if (marks.get(post)?.state !== 'read') marks.set(post, mark);
  return marks;
}
