import { commentsIn, type Entry, openEntry, withEdits, withFields } from '../../entries/index.ts';
import { Names } from '../names.ts';
import { hasRewritten, referenceEdits } from '../rename/rewrite.ts';
import { type ChangedFile, isReadable, type PeopleChange, personRefusal, withOwnAddress } from './change.ts';
import { mergedFields, unionOfAddresses } from './merged-fields.ts';

export interface MergeOptions {
  readonly entries: readonly Entry[];
  /** Id of the person who stays. */
  readonly keep: string;
  /** Id of the duplicate. */
  readonly gone: string;
  /** The text of an entry's file, by its path from the content folder. */
  readonly sourceOf: (file: string) => string;
}

/**
 * Plans merging two people. The first keeps its id and gets the second's names and addresses; the second's id becomes an alias, and every
 * reference to it is rewritten. Curated texts of both are kept: if both fill a field, the second's text goes to the end of the body. The
 * second's file is deleted last, so that the same command can finish an interrupted merge.
 */
export function mergePeople({ entries, keep, gone, sourceOf }: MergeOptions): PeopleChange {
  const names = new Names(entries);
  if (names.resolve(keep) === keep && names.resolve(gone) === keep && !names.entries.has(gone))
    return { ok: true, files: [], conflicts: [], notes: [] };
  const reason =
    personRefusal(names, keep) ??
    personRefusal(names, gone) ??
    (keep === gone ? `"${keep}" is one person already` : undefined);
  if (reason !== undefined) return { ok: false, reason };
  const one = names.entries.get(keep) as Entry<'people'>;
  const other = names.entries.get(gone) as Entry<'people'>;
  const rewriting = (target: string) => (names.resolve(target) === gone ? keep : undefined);
  const rewritten = (entry: Entry) => {
    const open = openEntry(sourceOf(entry.file));
    const edits = referenceEdits(open, entry, rewriting);
    return { text: withEdits(open.source, edits), references: edits.length };
  };
  const addresses = unionOfAddresses(one.data.addresses, other.data.addresses);
  const files = entries.flatMap((entry): ChangedFile[] => {
    if (entry === one || entry === other) return [];
    if (isPostOf(entry, [keep, gone], names)) {
      const { text, references } = rewritten(entry);
      const written = withOwnAddress(text, entry, addresses);
      return written === sourceOf(entry.file) ? [] : [{ file: entry.file, text: written, references }];
    }
    return hasRewritten(entry, rewriting) ? [{ file: entry.file, ...rewritten(entry) }] : [];
  });
  const home = rewritten(one);
  const { fields, conflicts } = mergedFields(one, other);
  const kept = withFields(home.text, fields);
  const text = withWords(kept, [
    ...conflicts.map(
      ({ field, other: words }) =>
        `${field} of ${other.data.name} (${gone}), who is the same person: ${asMarkdown(words)}`,
    ),
    ...commentsIn(sourceOf(other.file)).map(
      (comment) => `A comment of the entry ${gone}: ${asMarkdown(comment)}`,
    ),
    rewritten(other)
      .text.slice(openEntry(rewritten(other).text).bodyStart)
      .trim(),
  ]);
  if (![...files, { file: one.file, text }].every(isReadable))
    return {
      ok: false,
      reason: `an entry that refers to ${gone} is written in a way that cannot be edited in place; mend it by hand`,
    };
  return {
    ok: true,
    files: [
      ...files,
      { file: one.file, text, references: home.references },
      { file: other.file, references: 0 },
    ],
    conflicts,
    notes: [],
  };
}

/** Whether an entry is a post by one of these people. */
function isPostOf(entry: Entry, people: readonly string[], names: Names): entry is Entry<'posts'> {
  return 'from' in entry.data && people.includes(names.resolve(entry.data.from) ?? '');
}

/** The file with paragraphs appended to its body, except those already there. */
function withWords(source: string, paragraphs: readonly string[]): string {
  const missing = paragraphs.filter((paragraph) => paragraph !== '' && !source.includes(paragraph));
  return missing.length === 0 ? source : `${[source.trimEnd(), ...missing].join('\n\n')}\n`;
}

/** A frontmatter text as Markdown; links are kept. */
function asMarkdown(words: string): string {
  return words.replace(/[<{}*_`\\]/g, '\\$&').replace(/\s+/g, ' ');
}
