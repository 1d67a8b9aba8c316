import {
  type Collection,
  type Edit,
  type Entry,
  listEdit,
  nameEdit,
  type OpenEntry,
  openEntry,
  readEntry,
  withEdits,
} from '../../entries/index.ts';
import { formerIds, Names } from '../names.ts';
import { proseOf } from '../prose.ts';
import { refusal } from './refusal.ts';
import { hasRewritten, type Rewriting, referenceEdits } from './rewrite.ts';

/** Options for a renaming. */
export interface RenameOptions {
  readonly entries: readonly Entry[];
  /** An entry's id, or an argument's key. */
  readonly from: string;
  /**
   * The new id; for an argument, the part after `#`; or the full key of an argument that was moved to another entry, to rewrite references
   * to it.
   */
  readonly to: string;
  /** The text of an entry's file, by its path from the content folder. */
  readonly sourceOf: (file: string) => string;
}

/** A file changed by a renaming. */
export interface RenamedFile {
  /** Path from the content folder, before and after. */
  readonly file: string;
  readonly becomes: string;
  readonly text: string;
  /** Number of references changed in it. */
  readonly references: number;
}

/** The changed files, the renamed entry first; or why the renaming is impossible. */
export type Renaming =
  | {
      readonly ok: true;
      /** Id or key before and after. */
      readonly from: string;
      readonly to: string;
      readonly files: readonly RenamedFile[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Plans giving an entry or an argument another id: it keeps the old one as an alias, and every reference to it is rewritten in place. If
 * the entry already has the new id, only references are rewritten, so that the same command can finish an interrupted renaming.
 */
export function rename({ entries: given, from, to, sourceOf }: RenameOptions): Renaming {
  const [before = '', argument] = from.split('#');
  const halfway = argument === undefined ? halfRenamed(given, before, to) : undefined;
  const entries = given.filter((entry) => entry !== halfway);
  const names = new Names(entries);
  const key = names.resolve(from);
  const present = argument === undefined || to.includes('#') ? to : `${(key ?? from).split('#')[0]}#${to}`;
  const isDone = key !== undefined && key === present && from !== key;
  const reason = isDone ? undefined : refusal(names, from, key, present);
  if (reason !== undefined || key === undefined) return { ok: false, reason: reason ?? '' };
  const unread = unreadBody(entries);
  if (unread !== undefined) return { ok: false, reason: unread };
  const rewriting = rewritingOf(names, key, present);
  const home = names.entries.get(key.split('#')[0] ?? '');
  const files = entries
    .filter((entry) => (entry === home && !isDone) || hasRewritten(entry, rewriting))
    .sort((a, b) => Number(b === home) - Number(a === home))
    .map((entry) => {
      const open = openEntry(sourceOf(entry.file));
      const references = referenceEdits(open, entry, rewriting);
      const own = entry === home && !isDone ? ownEdits(open, entry, key, present) : [];
      const becomes = entry === home && !isDone ? pathOf(entry, present) : entry.file;
      const text = withEdits(open.source, [...references, ...own]);
      return { file: entry.file, becomes, text, references: references.length };
    });
  const broken = files.find(({ becomes, text }) => !isRewritten(becomes, text, rewriting));
  if (broken)
    return {
      ok: false,
      reason: `${broken.file} is written in a way that cannot be edited in place; mend it by hand`,
    };
  if (halfway && (halfway.file !== files[0]?.becomes || sourceOf(halfway.file) !== files[0].text))
    return { ok: false, reason: `"${to}" is the id of ${halfway.file} already` };
  return { ok: true, from: isDone ? from : key, to: present, files };
}

/** Whether an edited file can be parsed, and has no old reference left. */
function isRewritten(file: string, text: string, rewriting: Rewriting): boolean {
  const read = readEntry(file.slice(0, file.indexOf('/')) as Collection, file, text);
  return !('problems' in read) && !hasRewritten(read, rewriting);
}

/** A file whose body cannot be parsed, and so may contain unknown references. */
function unreadBody(entries: readonly Entry[]): string | undefined {
  for (const entry of entries) {
    if (entry.collection === 'posts') continue;
    const unread = proseOf(entry).problems.find(({ code }) => code === 'unreadable-body');
    if (unread) return `${entry.file}:${entry.bodyLine + unread.line}: ${unread.message}; mend it first`;
  }
  return undefined;
}

/** The entry with the new id, if it may come from an interrupted renaming: it has the old id as an alias. */
function halfRenamed(entries: readonly Entry[], before: string, to: string): Entry | undefined {
  const isThere = entries.some(({ id }) => id === before);
  return entries.find(
    (entry) => isThere && entry.id === to && to !== before && formerIds(entry)[1].includes(before),
  );
}

/** The rewriting of references to the renamed thing, and to the arguments of a renamed entry. */
function rewritingOf(names: Names, key: string, present: string): Rewriting {
  return (target) => {
    const resolved = names.resolve(target);
    const isOf = resolved === key || (resolved?.startsWith(`${key}#`) && !key.includes('#'));
    if (resolved === undefined || !isOf) return undefined;
    const name = present + resolved.slice(key.length);
    return name === target ? undefined : name;
  };
}

/** The edits that add the old id as an alias and, for an argument, write the new id. */
function ownEdits(open: OpenEntry, entry: Entry, key: string, present: string): Edit[] {
  const [id = '', argument] = key.split('#');
  if (argument === undefined) {
    const [field, former] = formerIds(entry);
    if (former.includes(id)) return [];
    return listEdit(open, [], field, id, entry.collection === 'people' ? 'name' : 'title');
  }
  const list = 'arguments' in entry.data ? entry.data.arguments : [];
  const index = list.findIndex((one) => one.id === argument);
  const path = ['arguments', index];
  const hadIt = list[index]?.aliases.some((alias) => alias === argument || alias === key);
  return [
    ...nameEdit(open, [...path, 'id'], present.split('#')[1] ?? ''),
    ...(hadIt ? [] : listEdit(open, path, 'aliases', argument, 'id')),
  ];
}

/** The path of an entry's file with its new id. */
function pathOf({ file }: Entry, present: string): string {
  return present.includes('#') ? file : `${file.slice(0, file.lastIndexOf('/') + 1)}${present}.mdx`;
}
