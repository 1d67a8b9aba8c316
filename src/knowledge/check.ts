import { conflictSentence, type Entry, lineIn, nearest, type Problem, postFacts } from '../entries/index.ts';
import type { RawArgument } from './arguments.ts';
import { checkAttachments } from './attachments.ts';
import type { BearingOf } from './bearing.ts';
import { checkCuts } from './check-cuts.ts';
import { checkDebates } from './check-debates.ts';
import { checkIssues } from './check-issues.ts';
import { checkLeaves } from './check-leaves.ts';
import { checkCitations, checkMessageIds } from './check-messages.ts';
import { checkQuoted } from './check-quoted.ts';
import { checkSupersession } from './check-supersession.ts';
import type { Holding, PostNode } from './model.ts';
import type { Names } from './names.ts';
import type { Resolved } from './resolved.ts';
import { mayRestOnBroken } from './rests-on-broken.ts';
import type { AreRivals } from './rivals.ts';

/** The entries to check, and what was computed from them. */
export interface Checked {
  readonly entries: readonly Resolved[];
  readonly names: Names;
  readonly posts: ReadonlyMap<string, PostNode>;
  readonly byKey: ReadonlyMap<string, RawArgument>;
  readonly positions: ReadonlyMap<string, Resolved<'positions'>>;
  readonly areRivals: AreRivals;
  readonly bearingOf: BearingOf;
  readonly holdings: readonly Holding[];
}

/**
 * Problems that schemas and references do not cover: ids against file names, issues, supersession, support for positions, texts as sent.
 */
export function checkEntries(checked: Checked): Problem[] {
  return [
    ...checked.entries.flatMap((entry) => [...checkName(entry), ...checkCuts(entry)]),
    ...[...checked.positions.values()].flatMap((position) => [
      ...checkIssue(position, checked),
      ...checkSupersession(position, checked),
    ]),
    ...[...checked.posts.values()].flatMap((post) => [
      ...checkText(post),
      ...checkConflicts(post),
      ...checkAttachments(post),
      ...checkHeld(post, checked),
    ]),
    ...checkDebates(debatesOf(checked)),
    ...checkIssues(checked),
    ...checkLeaves(checked),
    ...checkQuoted(checked),
    ...checkCitations(debatesOf(checked), checked.posts),
    ...checkMessageIds(checked.posts),
  ];
}

function debatesOf({ entries }: Pick<Checked, 'entries'>): Resolved<'debates'>[] {
  return entries.filter((entry) => entry.collection === 'debates') as Resolved<'debates'>[];
}

function checkName(entry: Resolved): Problem[] {
  const at = { file: entry.file, line: 1 };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.id))
    return [
      {
        code: 'invalid-id',
        ...at,
        message: `the file's name is the entry's id and must be kebab case, not "${entry.id}"`,
      },
    ];
  if (!('id' in entry.data) || entry.data.id === entry.id) return [];
  return [
    {
      code: 'misnamed',
      file: entry.file,
      line: lineIn(entry, ['id']),
      message: `the id "${entry.data.id}" must be the file's name: a post keeps the id that its import gave it, so rename the file back`,
    },
  ];
}

function checkIssue(entry: Resolved<'positions'>, { names }: Checked): Problem[] {
  const { file, data } = entry;
  const debate = names.entries.get(data.debate);
  if (debate?.collection !== 'debates') return [];
  const issues = (debate as Entry<'debates'>).data.issues.map(({ id }) => id);
  if (issues.includes(data.issue)) return [];
  const suggestion = nearest(data.issue, issues);
  const message = `issue: the debate "${debate.id}" has no issue "${data.issue}"; it has ${issues.join(', ')}`;
  return [
    {
      code: 'broken-reference',
      file,
      line: lineIn(entry, ['issue']),
      message,
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

function checkText({ entry }: PostNode): Problem[] {
  if (postFacts(entry).asSent) return [];
  const message =
    entry.data.apart === undefined
      ? 'the body is not the text as sent any more: import its source again to restore it'
      : 'the post stands apart from its words and has a text all the same: take it out, or adopt its pack';
  return [{ code: 'text-changed', file: entry.file, line: entry.bodyLine, message }];
}

/** Warnings for claims of other posts and sources that the import rejected. */
function checkConflicts({ entry }: PostNode): Problem[] {
  return entry.data.conflicts.map((conflict, index) => ({
    code: 'conflicting-claim',
    file: entry.file,
    line: lineIn(entry, ['conflicts', index]),
    message: conflictSentence(conflict),
    severity: 'warning',
  }));
}

function checkHeld({ entry, arguments: keys }: PostNode, checked: Checked): Problem[] {
  const { positions, bearingOf } = checked;
  return entry.data.positions.flatMap((position, index): Problem[] => {
    if (!positions.has(position)) return [];
    if (keys.some((key) => bearingOf(key, position) === 'for')) return [];
    if (mayRestOnBroken(entry, position, checked)) return [];
    const message = `positions: no argument of this post bears out "${position}": add one that supports it, or that objects to a rival or to an objection`;
    return [
      {
        code: 'position-not-borne-out',
        file: entry.file,
        line: lineIn(entry, ['positions', index]),
        message,
      },
    ];
  });
}
