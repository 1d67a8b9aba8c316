import {
  type Edits,
  editedTo,
  type FieldChange,
  type Item,
  insertedItem,
  openEntry,
  parseEntry,
  removedItem,
  schemas,
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

/** The fields of each collection that is edited, and of the items of its lists, in their order. */
const ORDERS = {
  posts: POST_ORDER,
  debates: Object.keys(schemas.debates.shape),
  positions: Object.keys(schemas.positions.shape),
} as const;
const ITEM_ORDERS = {
  arguments: ARGUMENT_ORDER,
  issues: Object.keys(schemas.debates.shape.issues.element.shape),
} as const;

/** A collection whose entries are edited field by field. */
export type EditedCollection = keyof typeof ORDERS;

interface Data {
  readonly [field: string]: unknown;
}
type List = readonly unknown[];

/** A small change of a file's frontmatter. */
export type Step =
  | { readonly insert: Item; readonly into: string; readonly at: number }
  | { readonly remove: number; readonly from: string }
  | { readonly set: readonly FieldChange[]; readonly item?: ItemPlace };

/** An item of a list, by its number from 0. */
interface ItemPlace {
  readonly list: keyof typeof ITEM_ORDERS;
  readonly at: number;
}

/** A file after steps that each leave every other byte, or why one cannot be made. */
export function withSteps(
  source: string,
  steps: readonly Step[],
  collection: EditedCollection = 'posts',
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  let text = source;
  for (const step of steps) {
    const open = openEntry(text);
    const before = parseEntry(text).data as Data;
    const made = editsOf(step, open, ORDERS[collection]);
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

function editsOf(step: Step, open: ReturnType<typeof openEntry>, order: readonly string[]): Edits {
  if ('insert' in step) {
    const behind = order.slice(0, Math.max(0, order.indexOf(step.into)));
    return insertedItem(open, step.into, step.at, step.insert, behind);
  }
  if ('remove' in step) return removedItem(open, step.from, step.remove);
  if (step.item === undefined) return setFields(open, [], step.set, order);
  const { list, at } = step.item;
  return setFields(open, [list, at], step.set, ITEM_ORDERS[list]);
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
  if (step.item === undefined) return { ...data, ...fields };
  const { list: name, at } = step.item;
  const list = (data[name] ?? []) as readonly Data[];
  return { ...data, [name]: list.with(at, { ...list[at], ...fields }) };
}
