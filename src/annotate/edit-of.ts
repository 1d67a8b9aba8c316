import {
  type Edits,
  editedTo,
  type FieldChange,
  type Item,
  insertedItem,
  openEntry,
  parseEntry,
  removedItem,
  setFields,
} from '../entries/index.ts';

/** The fields of a post that curators write, behind those of the import, in their order. */
const POST_ORDER = [
  'id',
  'messageId',
  'claims',
  'date',
  'zone',
  'from',
  'sentBy',
  'byName',
  'subject',
  'lists',
  'inReplyTo',
  'references',
  'thread',
  'threadSlugs',
  'parent',
  'sources',
  'body',
  'layout',
  'attachments',
  'series',
  'defects',
  'conflicts',
  'reconstructed',
  'debate',
  'positions',
  'leaves',
  'arguments',
  'main',
  'note',
];
/** The fields of an argument, in their order. */
const ARGUMENT_ORDER = [
  'id',
  'supports',
  'objectsTo',
  'qualifies',
  'concedes',
  'corrects',
  'gist',
  'exact',
  'sha256',
  'prefix',
  'suffix',
  'quotes',
  'note',
  'shows',
  'aliases',
];

interface Data {
  readonly [field: string]: unknown;
  readonly arguments?: unknown;
}
type List = readonly unknown[];

/** A small change of a file's frontmatter. */
export type Step =
  | { readonly insert: Item; readonly into: string; readonly at: number }
  | { readonly remove: number; readonly from: string }
  | { readonly set: readonly FieldChange[]; readonly argument?: number };

/** A file after steps that each leave every other byte, or why one cannot be made. */
export function withSteps(
  source: string,
  steps: readonly Step[],
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  let text = source;
  for (const step of steps) {
    const open = openEntry(text);
    const before = parseEntry(text).data as Data;
    const made = editsOf(step, open);
    if (!made.ok) return { ok: false, reason: `${made.reason}: edit the file by hand` };
    const meant = after(before, step);
    // A list that becomes empty stays, without items, if a comment stands in it.
    const emptied =
      'remove' in step && meant[step.from] === undefined ? { ...meant, [step.from]: [] } : meant;
    const [gone, edited] = [meant, emptied].map((data) => editedTo(text, made.edits, data));
    if (gone?.ok) {
      text = gone.text;
      continue;
    }
    if (!edited?.ok) return edited ?? { ok: false, reason: '' };
    text = edited.text;
  }
  return { ok: true, text };
}

function editsOf(step: Step, open: ReturnType<typeof openEntry>): Edits {
  if ('insert' in step) {
    const behind = POST_ORDER.slice(0, Math.max(0, POST_ORDER.indexOf(step.into)));
    return insertedItem(open, step.into, step.at, step.insert, behind);
  }
  if ('remove' in step) return removedItem(open, step.from, step.remove);
  if (step.argument === undefined) return setFields(open, [], step.set, POST_ORDER);
  return setFields(open, ['arguments', step.argument], step.set, ARGUMENT_ORDER);
}

/** What the file must say after a step. */
function after(data: Data, step: Step): Data {
  if ('insert' in step)
    return { ...data, [step.into]: ((data[step.into] ?? []) as List).toSpliced(step.at, 0, step.insert) };
  if ('remove' in step) {
    const left = ((data[step.from] ?? []) as List).toSpliced(step.remove, 1);
    return { ...data, [step.from]: left.length === 0 ? undefined : left };
  }
  const fields = Object.fromEntries(step.set);
  if (step.argument === undefined) return { ...data, ...fields };
  const list = (data.arguments ?? []) as readonly Data[];
  return { ...data, arguments: list.with(step.argument, { ...list[step.argument], ...fields }) };
}
