import { idOfGist } from '../../annotate/gist-id.ts';
import type {
  AnnotatedPost,
  Change,
  GivenArgument,
  GivenTarget,
  Relation,
  ShownArgument,
} from '../../annotate/wire.ts';
import type { ChosenWords } from './choice.ts';

/** A target that was chosen, with what it says. */
export interface ChosenTarget {
  readonly key: string;
  readonly title: string;
}

/** What the form is for. */
export type Job =
  | { readonly do: 'add' }
  | { readonly do: 'edit'; readonly argument: ShownArgument }
  | { readonly do: 'move'; readonly argument: ShownArgument; readonly instead: string };

/** What the curator has written so far. It is plain data, so that it survives the page. */
export interface Draft {
  readonly job: Job;
  readonly words?: ChosenWords | undefined;
  readonly relation?: Relation | undefined;
  readonly target?: ChosenTarget | undefined;
  readonly second?:
    | { readonly relation?: Relation | undefined; readonly target?: ChosenTarget | undefined }
    | undefined;
  readonly gist: string;
  /** Undefined where it is made from the gist. */
  readonly id?: string | undefined;
  readonly note: string;
  readonly holds: boolean;
  readonly leaves: boolean;
}

export const EMPTY: Draft = { job: { do: 'add' }, gist: '', note: '', holds: false, leaves: false };

export type Field = 'words' | 'relation' | 'target' | 'gist';

/** The draft with which an argument is edited. */
export function draftOf(post: AnnotatedPost, argument: ShownArgument): Draft {
  const [first, second] = argument.targets;
  const { range, exact, prefix, suffix } = argument;
  return {
    job: { do: 'edit', argument },
    words: range && { ...range, exact: exact ?? '', ...(prefix && { prefix }), ...(suffix && { suffix }) },
    relation: first?.relation,
    target: first && { key: first.target, title: first.title },
    second: second && { relation: second.relation, target: { key: second.target, title: second.title } },
    gist: argument.gist,
    id: argument.id,
    note: argument.note ?? '',
    ...heldBy(post, first?.target),
  };
}

/** Whether the author of a post holds or leaves a position in it. */
function heldBy(
  { positions, leaves }: AnnotatedPost,
  target: string | undefined,
): Pick<Draft, 'holds' | 'leaves'> {
  return {
    holds: positions.some((position) => position === target),
    leaves: leaves.some((position) => position === target),
  };
}

/** The id that the argument will have. */
export function idIn(
  { id, gist, job }: Draft,
  { arguments: others }: Pick<AnnotatedPost, 'arguments'>,
): string {
  if (id !== undefined) return id;
  const own = job.do === 'add' ? undefined : job.argument.id;
  return idOfGist(gist, new Set(others.map((other) => other.id).filter((other) => other !== own)));
}

/** What a save would do; or the fields that it waits for; `unchanged` where an edit changes nothing. */
export function changeOf(
  draft: Draft,
  post: AnnotatedPost,
): Change | { readonly missing: readonly Field[] } | 'unchanged' {
  const { job } = draft;
  const of = { post: post.id, hash: post.hash };
  const given = argumentOf(draft, post);
  if (job.do === 'move') {
    const { relation, target } = draft;
    if (relation === undefined || target === undefined)
      return { missing: missingIn(draft).filter((field) => field === 'relation' || field === 'target') };
    const before = job.argument.targets.find((one) => one.target === job.instead);
    if (before?.relation === relation && before.target === target.key) return 'unchanged';
    return { do: 'move', ...of, id: job.argument.id, relation, target: target.key, instead: job.instead };
  }
  const missing = missingIn(draft);
  if (
    given === undefined ||
    (missing.length > 0 && !(job.do === 'edit' && missing.every((field) => field === 'words')))
  )
    return { missing };
  if (job.do === 'add') return { do: 'add', ...of, argument: given };
  const argument = editedFields(given, argumentOf(draftOf(post, job.argument), post));
  return Object.keys(argument).length === 0
    ? 'unchanged'
    : { do: 'edit', ...of, id: job.argument.id, argument };
}

function missingIn({ words, relation, target, gist }: Draft): Field[] {
  const given = { words, relation, target, gist: gist.trim() || undefined };
  return (Object.keys(given) as Field[]).filter((field) => given[field] === undefined);
}

function argumentOf(draft: Draft, post: AnnotatedPost): GivenArgument | undefined {
  const { words, relation, target, second, holds, leaves } = draft;
  if (relation === undefined || target === undefined) return undefined;
  const note = draft.note.trim();
  const other: GivenTarget | undefined = second?.relation &&
    second.target && { relation: second.relation, target: second.target.key };
  return {
    id: idIn(draft, post),
    relation,
    target: target.key,
    ...(other && { second: other }),
    gist: draft.gist.trim().replace(/\s+/g, ' '),
    start: words?.start ?? 0,
    end: words?.end ?? 0,
    ...(note !== '' && { note }),
    ...(holds && { holds }),
    ...(leaves && { leaves }),
  };
}

type Edited = Extract<Change, { readonly do: 'edit' }>['argument'];

/** The fields that differ, but for the id, which is part of an address: `parley rename` changes that. A second target or a note that is gone is given as such; the relation goes with its target, and the beginning of words with their end. */
function editedFields(now: GivenArgument, before: GivenArgument | undefined): Edited {
  const differs = (field: keyof GivenArgument) =>
    JSON.stringify(now[field]) !== JSON.stringify(before?.[field]);
  return {
    ...((differs('relation') || differs('target')) && { relation: now.relation, target: now.target }),
    ...(differs('second') && { second: now.second ?? null }),
    ...(differs('gist') && { gist: now.gist }),
    ...((differs('start') || differs('end')) && { start: now.start, end: now.end }),
    ...(differs('note') && { note: now.note ?? '' }),
    ...(differs('holds') && { holds: now.holds ?? false }),
    ...(differs('leaves') && { leaves: now.leaves ?? false }),
  } as Edited;
}
