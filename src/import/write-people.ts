import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import {
  type Correction,
  FrontmatterError,
  type KnownPerson,
  type People,
  packOf,
  withFields,
  writeFields,
  writeWhole,
} from '../entries/index.ts';
import type { ImportReport } from './report.ts';

/** Where people are written, and whether. */
interface WriteTarget {
  readonly contentDir: string;
  readonly dryRun: boolean;
  /** People whose addresses became known (see `introduced`), by id. */
  readonly introduced: ReadonlyMap<string, KnownPerson>;
  /** Path of a person's entry. */
  readonly fileOf: (id: string) => string | undefined;
}

/**
 * Writes the entries of new people who are the author of some post, and corrects those of people who had others' names and addresses. Of an
 * entry that is there, nothing but its names and addresses is touched.
 */
export function writePeople(
  people: People,
  authors: ReadonlySet<string>,
  { contentDir, dryRun, introduced, fileOf }: WriteTarget,
  report: ImportReport,
): void {
  const write = (file: string, text: string, change: 'new' | 'changed') => {
    report.files.push({ file, change });
    if (!dryRun) writeWhole(contentDir, file, text, false);
  };
  for (const person of people.added.values()) {
    if (!authors.has(person.id)) continue;
    report.people++;
    write(`people/${person.id}.mdx`, personFile(person), 'new');
  }
  const corrected = new Map<string, Correction>(
    [...introduced].flatMap(([id, person]) => (authors.has(id) ? [[id, { sameName: [], ...person }]] : [])),
  );
  for (const correction of people.corrections) corrected.set(correction.id, correction);
  for (const correction of corrected.values()) {
    const file = `people/${correction.id}.mdx`;
    // A pack has no addresses: its entry of a person is set aside by one of the knowledge base's own.
    const own = fileOf(correction.id) ?? file;
    const from = packOf(own) === undefined ? file : own;
    try {
      const before = readText(join(contentDir, from));
      const after = withFields(before, fieldsOf(correction));
      if (after !== before) write(file, after, from === file ? 'changed' : 'new');
    } catch (error) {
      if (!(error instanceof FrontmatterError)) throw error;
      report.skipped.push({ file, offset: 0, reason: error.message });
    }
  }
}

/** The entry of a new person. */
export function personFile(person: Correction): string {
  return `---\n${writeFields(fieldsOf(person))}---\n`;
}

function fieldsOf({ name, names, addresses, sameName }: Correction) {
  return { name, names: some(names), addresses: some(addresses), sameName: some(sameName) };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
