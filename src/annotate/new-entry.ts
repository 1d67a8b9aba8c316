import { called } from '../called/index.ts';
import {
  type Collection,
  composeEntry,
  type Entry,
  editedTo,
  type FileChange,
  insertedItem,
  isId,
  nearest,
  openEntry,
  parseEntry,
  readEntry,
  setFields,
  writeFields,
} from '../entries/index.ts';
import { noDebate, wholeKeyIn } from '../knowledge/index.ts';
import { idOfGist } from './gist-id.ts';
import type { NewEntry } from './wire.ts';

/** The files of a new entry, or why there can be none. */
export type NewEntryFiles =
  | {
      readonly ok: true;
      /** Its id; of an issue, its id in the debate. */
      readonly created: string;
      /** Its file first. */
      readonly files: readonly (FileChange & { readonly text: string })[];
    }
  | { readonly ok: false; readonly reason: string };

const COLLECTION: Readonly<Record<Exclude<NewEntry['kind'], 'issue'>, Collection>> = {
  debate: 'debates',
  position: 'positions',
  concept: 'concepts',
};

/** What each kind takes besides its id and title. */
const TAKEN: Readonly<Record<NewEntry['kind'], readonly (keyof NewEntry)[]>> = {
  debate: ['question', 'summary'],
  issue: ['debate', 'question', 'summary'],
  position: ['debate', 'issue', 'claim', 'statement'],
  concept: ['summary'],
};
const FIELDS = ['debate', 'issue', 'question', 'summary', 'claim', 'statement'] as const;

/** The longest title of an issue that lists show. */
const ISSUE_TITLE = 40;

/**
 * Plans a new debate, position, issue or concept with the least that makes it one. A debate begins as a draft with one issue, its question, until the first other one takes its place.
 *
 * @param sourceOf The text of an entry's file, by its path from the content folder.
 */
export function newEntry(
  entries: readonly Entry[],
  sourceOf: (file: string) => string,
  given: NewEntry,
): NewEntryFiles {
  if (given.title.trim() === '') return refused('it needs a title');
  const odd = FIELDS.find((field) => given[field] !== undefined && !TAKEN[given.kind].includes(field));
  if (odd !== undefined)
    return refused(`"${odd}" is no field of a new ${given.kind}: it takes ${TAKEN[given.kind].join(', ')}`);
  return given.kind === 'issue'
    ? newIssue(entries, sourceOf, given)
    : newFile(entries, sourceOf, { ...given, kind: given.kind });
}

type FileEntry = NewEntry & { readonly kind: Exclude<NewEntry['kind'], 'issue'> };

function newFile(
  entries: readonly Entry[],
  sourceOf: (file: string) => string,
  given: FileEntry,
): NewEntryFiles {
  const id = idFor(given, namesOf(entries));
  if (!id.ok) return id;
  const fields = fieldsOf(entries, given);
  if ('reason' in fields) return refused(fields.reason);
  const collection = COLLECTION[given.kind];
  const file = `${collection}/${id.created}.mdx`;
  const text = composeEntry(writeFields(fields.fields), '');
  const read = readEntry(collection, file, text);
  if ('problems' in read) return refused(read.problems[0]?.message ?? 'it could not be read');
  const same =
    given.id === undefined &&
    entries.find((one) => one.collection === collection && sourceOf(one.file) === text);
  if (same) return refused(isSame(same.file));
  return { ok: true, created: id.created, files: [{ file, text }] };
}

type FieldsOrReason = { readonly fields: Readonly<Record<string, unknown>> } | { readonly reason: string };

function fieldsOf(entries: readonly Entry[], given: FileEntry): FieldsOrReason {
  const { kind, title, question = title, summary, claim, statement = claim ?? title } = given;
  if (kind === 'concept')
    return summary === undefined
      ? { reason: 'a concept needs its definition in one or two sentences: give it a summary (--summary)' }
      : { fields: { title, summary } };
  if (kind === 'debate')
    return {
      fields: {
        title,
        draft: true,
        question,
        summary: summary ?? question,
        status: 'open',
        outcome: 'Not decided yet.',
        issues: [{ id: idOfGist(question), question }],
      },
    };
  const debate = debateNamed(entries, given.debate);
  if ('reason' in debate) return debate;
  const issues = debate.entry.data.issues.map(({ id }) => id);
  const issue = given.issue ?? (issues.length === 1 ? issues[0] : undefined);
  if (issue === undefined) return { reason: `say which issue it answers (--issue): ${issues.join(', ')}` };
  if (!issues.includes(issue)) return { reason: noIssue(issue, debate.entry.id, issues) };
  return { fields: { title, claim, debate: debate.entry.id, issue, statement } };
}

function newIssue(
  entries: readonly Entry[],
  sourceOf: (file: string) => string,
  given: NewEntry,
): NewEntryFiles {
  const debate = debateNamed(entries, given.debate);
  if ('reason' in debate) return refused(debate.reason);
  const { file, data } = debate.entry;
  const made = issueOfQuestion(entries, debate.entry);
  const others = data.issues.filter((issue) => issue !== made);
  const id = idFor(given, new Map(others.map((issue) => [issue.id, file])));
  if (!id.ok) return id;
  const { title, question = title, summary } = given;
  const isTitle = question !== title;
  if (isTitle && title.length > ISSUE_TITLE)
    return refused(
      `its title has ${title.length} characters: say it in at most ${ISSUE_TITLE}, and the rest in question`,
    );
  const same =
    given.id === undefined &&
    others.find(
      (one) =>
        one.question === question && one.title === (isTitle ? title : undefined) && one.summary === summary,
    );
  if (same) return refused(isSame(`"${same.id}" in ${file}`));
  const item = {
    id: id.created,
    ...(isTitle && { title }),
    question,
    ...(summary !== undefined && { summary }),
  };
  const source = sourceOf(file);
  const open = openEntry(source);
  const edits =
    made === undefined
      ? insertedItem(open, 'issues', data.issues.length, item, [])
      : setFields(open, ['issues', 0], Object.entries(item), ['id', 'title', 'question', 'summary']);
  if (!edits.ok) return refused(`${file}: ${edits.reason}`);
  const before = parseEntry(source).data as { issues: unknown[] };
  const edited = editedTo(source, edits.edits, {
    ...before,
    issues: made === undefined ? [...before.issues, item] : [item],
  });
  if (!edited.ok) return refused(`${file}: ${edited.reason}`);
  const read = readEntry('debates', file, edited.text);
  if ('problems' in read) return refused(read.problems[0]?.message ?? `${file} could not be read`);
  return { ok: true, created: id.created, files: [{ file, text: edited.text }] };
}

/** The only issue of a draft that is as it was made of the debate's question and that no position answers: the first real one takes its place. */
function issueOfQuestion(entries: readonly Entry[], { data }: Entry<'debates'>) {
  const [only, ...others] = data.issues;
  if (only === undefined || others.length > 0 || !data.draft) return undefined;
  const { id, question, title, summary, adopted, result, positions } = only;
  const isAsMade =
    question === data.question &&
    id === idOfGist(question) &&
    positions.length === 0 &&
    [title, summary, adopted, result].every((value) => value === undefined);
  const isAnswered = entries.some((entry) => entry.collection === 'positions' && issueIn(entry) === id);
  return isAsMade && !isAnswered ? only : undefined;
}

function issueIn({ data }: Entry): string | undefined {
  return 'issue' in data ? data.issue : undefined;
}

type DebateOrReason = { readonly entry: Entry<'debates'> } | { readonly reason: string };

/** The debate that is named, or the only one. */
function debateNamed(entries: readonly Entry[], name: string | undefined): DebateOrReason {
  const debates = entries.filter((entry): entry is Entry<'debates'> => entry.collection === 'debates');
  const [only] = debates;
  if (name === undefined) {
    if (only === undefined)
      return { reason: `there is no debate yet: make one first (${called('new', "debate 'Its title'")})` };
    if (debates.length === 1) return { entry: only };
    return { reason: `say of which debate (--debate): ${debates.map(({ id }) => id).join(', ')}` };
  }
  const whole = wholeKeyIn(entries, name);
  const entry = whole.ok ? debates.find(({ id }) => id === whole.key) : undefined;
  if (entry !== undefined) return { entry };
  const other = whole.ok ? entries.find(({ id }) => id === whole.key)?.collection : undefined;
  const ids = debates.map(({ id }) => id);
  return { reason: noDebate(name, ids, other) };
}

/** Why a debate has no such issue, which it has, and how to make it. */
function noIssue(issue: string, debate: string, issues: readonly string[]): string {
  const near = nearest(issue, issues);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  const make = called('new', `issue 'Its title' --debate ${debate} --question 'What it asks'`);
  return `"${debate}" has no issue "${issue}"${hint === '' ? ';' : `${hint} Otherwise`} it has ${issues.join(', ')}; ${make} makes one`;
}

/** Present and former ids of all entries, with the files that have them. */
function namesOf(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ id, data, collection, file }) => {
      const aliases = 'aliases' in data && collection !== 'concepts' ? data.aliases : [];
      const names = [id, ...aliases, ...('formerIds' in data ? data.formerIds : [])];
      return names.map((name): [string, string] => [name, file]);
    }),
  );
}

type IdOrReason =
  | { readonly ok: true; readonly created: string }
  | { readonly ok: false; readonly reason: string };

function idFor({ id, title, question }: NewEntry, taken: ReadonlyMap<string, string>): IdOrReason {
  if (id === undefined) {
    const from = [title, question ?? ''].find((text) => /[a-z0-9]/i.test(text.normalize('NFKD')));
    if (from === undefined) return refused('no id can be made of its title: give one (--id)');
    return { ok: true, created: idOfGist(from, new Set(taken.keys())) };
  }
  if (!isId(id)) return refused(`"${id}" is no id: kebab case, a-z, 0-9 and single hyphens`);
  if (taken.has(id))
    return refused(`"${id}" is an id already, or was one: ${taken.get(id)} has it; give another`);
  return { ok: true, created: id };
}

/** The same command twice, as after one that was interrupted, does not make two. */
function isSame(what: string): string {
  return `${what} says the same; name another id for a second one`;
}

function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
