import { type Entry, isId } from '../entries/index.ts';
import { type KnowledgeBase, wholeKey } from '../knowledge/index.ts';
import { ChangeRefused } from './change-refused.ts';
import type { EditedCollection, Step } from './edit-of.ts';
import { debateFields, issueFields, positionFields } from './entry-fields.ts';
import { oneLine, textOf } from './typed-text.ts';
import type { Change, DebateFields, IssueFields, PositionFields } from './wire.ts';

/** A change of a debate's own fields, of an issue's or of a position's. */
export type EntryChange = Extract<Change, { readonly fields: object }>;

/** Collection and id of the entry that is changed. */
export function entryChanged(change: EntryChange): {
  readonly collection: Extract<EditedCollection, 'debates' | 'positions'>;
  readonly id: string;
} {
  return change.do === 'position'
    ? { collection: 'positions', id: change.position }
    : { collection: 'debates', id: change.debate };
}

/**
 * The steps that make a change, and what it is in words. Fields that are as they were are left alone.
 *
 * @param entry The entry in the file as it is now.
 * @throws ChangeRefused
 */
export function planOfEntry(
  change: EntryChange,
  entry: Entry,
  kb: KnowledgeBase,
): { readonly steps: readonly Step[]; readonly what: string } {
  if (change.do === 'issue') return planOfIssue(change, entry as Entry<'debates'>, kb);
  const set =
    change.do === 'debate'
      ? changed(cleanDebate(change.fields), debateFields((entry as Entry<'debates'>).data))
      : changed(cleanPosition(change.fields), positionFields((entry as Entry<'positions'>).data));
  return { steps: stepsOf(set), what: `${namesOf(set)} of ${entry.id}` };
}

function planOfIssue(
  { issue: id, fields }: Extract<EntryChange, { readonly do: 'issue' }>,
  { id: debate, data }: Entry<'debates'>,
  kb: KnowledgeBase,
) {
  const at = data.issues.findIndex((one) => one.id === id);
  const issue = data.issues[at];
  if (issue === undefined) throw new ChangeRefused(`The debate "${debate}" has no issue "${id}".`);
  const set = changed(cleanIssue(fields, kb), issueFields(issue));
  return { steps: stepsOf(set, { list: 'issues', at }), what: `${namesOf(set)} of issue ${id} in ${debate}` };
}

type FieldValue = readonly [field: string, value: unknown];

function stepsOf(
  set: readonly FieldValue[],
  item?: { readonly list: 'issues'; readonly at: number },
): Step[] {
  return set.length === 0 ? [] : [{ set, ...(item && { item }) }];
}

function namesOf(set: readonly FieldValue[]): string {
  return set.map(([field]) => field).join(', ');
}

/** The fields that are to be other than they are, as they are written: what says no more than the field's absence is removed. */
function changed<T extends object>(given: Partial<T>, present: T): FieldValue[] {
  return Object.entries(given)
    .filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify((present as Record<string, unknown>)[field]),
    )
    .map(([field, value]) => [field, saysNothing(field, value) ? undefined : value]);
}

/** Whether a value is the one that an absent field has. */
function saysNothing(field: string, value: unknown): boolean {
  if (field === 'rivals') return value === true;
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function cleanDebate({ summary, outcome, concepts, ...rest }: Partial<DebateFields>): Partial<DebateFields> {
  return {
    ...rest,
    ...(summary !== undefined && { summary: needed('summary', textOf(summary)) }),
    ...(outcome !== undefined && { outcome: needed('outcome', textOf(outcome)) }),
    ...(concepts && { concepts: ids(concepts) }),
  };
}

function cleanPosition({ statement, claim, concepts }: Partial<PositionFields>): Partial<PositionFields> {
  return {
    ...(statement !== undefined && { statement: needed('statement', textOf(statement)) }),
    ...(claim !== undefined && { claim: oneLine(claim) }),
    ...(concepts && { concepts: ids(concepts) }),
  };
}

function cleanIssue(
  { summary, result, adopted, rivals }: Partial<IssueFields>,
  kb: KnowledgeBase,
): Partial<IssueFields> {
  return {
    ...(summary !== undefined && { summary: textOf(summary) }),
    ...(rivals !== undefined && { rivals }),
    ...(adopted && { adopted: { ...adopted, by: evidenceOf(oneLine(adopted.by), kb) } }),
    ...(adopted === null && { adopted }),
    ...(result !== undefined && { result: oneLine(result) }),
  };
}

function needed(field: string, text: string): string {
  if (text === '') throw new ChangeRefused(`It needs its ${field}.`);
  return text;
}

function ids(given: readonly string[]): string[] {
  const odd = given.find((id) => !isId(id));
  if (odd !== undefined)
    throw new ChangeRefused(`"${odd}" is no id: kebab case, a-z, 0-9 and single hyphens.`);
  return [...new Set(given)];
}

/** What shows that a position was adopted: the key of an argument is written whole. */
function evidenceOf(by: string, kb: KnowledgeBase): string {
  if (!/^[a-z0-9-]+#[a-z0-9-]+$/.test(by)) return by;
  const typed = wholeKey(kb, by);
  if (!typed.ok) throw new ChangeRefused(`By: ${typed.reason}${typed.reason.endsWith('?') ? '' : '.'}`);
  return typed.key;
}
