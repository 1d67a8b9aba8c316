import { isDeepStrictEqual } from 'node:util';
import {
  type EditedFile,
  type Edits,
  editedTo,
  insertedItem,
  openEntry,
  parseEntry,
  RELATIONS,
  removedItem,
  setFields,
} from '../../entries/index.ts';

/** An argument as written: its fields, without defaults. */
export type WrittenArgument = Readonly<Record<string, unknown>> & { readonly id: string };

/** The frontmatter of an entry as written, whose form the schemas have checked. */
export type WrittenFields = Readonly<Record<string, unknown>> & {
  readonly arguments?: readonly WrittenArgument[];
  readonly positions?: readonly string[];
  readonly leaves?: readonly { readonly position: string; readonly by: string }[];
  readonly issues?: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly aliases?: readonly string[];
  readonly concepts?: readonly string[];
  readonly supersededBy?: string | readonly string[];
};

/** Lists of mappings, and after which fields each is written where it is new. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  issues: ['outcome'],
  leaves: ['debate', 'positions'],
  arguments: ['debate', 'positions', 'leaves', 'issues'],
};

/** Where a new field is written: after the last of those before it. */
const ORDER = [
  'title',
  'claim',
  'debate',
  'issue',
  'statement',
  'concepts',
  'supersededBy',
  'aliases',
  'positions',
];
const ORDER_OF_ARGUMENT = [
  'id',
  'aliases',
  ...RELATIONS,
  'gist',
  'exact',
  'prefix',
  'suffix',
  'shows',
  'note',
];

export function writtenFields(source: string): WrittenFields {
  return parseEntry(source).data as WrittenFields;
}

/** The file with other fields: one difference after the other is spliced, and the rest of the file keeps its bytes. */
export function withWritten(source: string, after: WrittenFields): EditedFile {
  let text = source;
  for (;;) {
    const step = nextStep(text, after);
    if (step === undefined) return { ok: true, text };
    if (!step.edits.ok) return step.edits;
    const edited = editedTo(text, step.edits.edits, step.fields);
    if (!edited.ok) return edited;
    if (edited.text === text)
      return { ok: false, reason: 'its frontmatter is written in an unusual way: edit the file by hand' };
    text = edited.text;
  }
}

interface Step {
  readonly edits: Edits;
  /** The fields after it. */
  readonly fields: unknown;
}

function nextStep(text: string, after: WrittenFields): Step | undefined {
  const before = writtenFields(text);
  const open = openEntry(text);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, becomes] = [before[key], after[key]];
    if (isDeepStrictEqual(was, becomes)) continue;
    const behind = LISTS[key];
    if (behind === undefined) {
      const fields = { ...before, [key]: becomes };
      return { edits: setFields(open, [], [[key, becomes]], ORDER), fields };
    }
    const [items, others] = [was ?? [], becomes ?? []] as [Items, Items];
    if (items.length === 0 && others.length === 0) continue;
    return itemStep(text, key, items, others, behind);
  }
  return undefined;
}

type Items = readonly Readonly<Record<string, unknown>>[];

/** The first difference of two lists of mappings. */
function itemStep(text: string, key: string, was: Items, becomes: Items, behind: readonly string[]): Step {
  const open = openEntry(text);
  const before = writtenFields(text);
  const withList = (list: Items) => ({ ...before, [key]: list });
  const names = new Set(becomes.map(nameOf));
  const gone = was.findIndex((item) => !names.has(nameOf(item)));
  if (gone >= 0) {
    const list = was.toSpliced(gone, 1);
    const edits = removedItem(open, key, gone);
    const isWhole = list.length === 0 && edits.ok && edits.edits.every(({ text: left }) => left === '');
    return { edits, fields: isWhole ? { ...before, [key]: undefined } : withList(list) };
  }
  const at = becomes.findIndex((item, index) => !isDeepStrictEqual(item, was[index]));
  const [item = {}, old] = [becomes[at], was[at]];
  if (old === undefined || nameOf(old) !== nameOf(item))
    return { edits: insertedItem(open, key, at, item, behind), fields: withList(was.toSpliced(at, 0, item)) };
  const changes = [...new Set([...Object.keys(old), ...Object.keys(item)])]
    .filter((field) => !isDeepStrictEqual(old[field], item[field]))
    .map((field) => [field, item[field]] as const);
  return {
    edits: setFields(open, [key, at], changes, ORDER_OF_ARGUMENT),
    fields: withList(was.with(at, item)),
  };
}

/** What an item of a list is told by: an id; of the leaving of a position, the position and the argument. */
function nameOf({ id, position, by }: Readonly<Record<string, unknown>>): string {
  return String(id ?? `${position} ${by}`);
}
