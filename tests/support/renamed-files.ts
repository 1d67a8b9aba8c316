import {
  type Collection,
  type Edit,
  listEdit,
  nameEdit,
  openEntry,
  readEntry,
  withEdits,
} from '../../src/entries/index.ts';
import { formerIds } from '../../src/knowledge/index.ts';
import type { Files } from './knowledge.ts';

/** What stands before each new id: the same before all, so that they sort as before. */
const MARK = 'renamed-';

/** The same knowledge base after each entry (but posts, which keep their ids) and each argument got another id, nothing else having changed: all references name what was. */
export function renamedFiles(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, source]) => {
      const [collection = '', name = ''] = file.split('/');
      if (!file.endsWith('.mdx')) return [file, source];
      const text = renamed(collection as Collection, file, source);
      return [collection === 'posts' ? file : `${collection}/${MARK}${name}`, text];
    }),
  );
}

/** A text in which everything has the name again that it had before. */
export function withFormerNames(text: string): string {
  return text.replaceAll(MARK, '');
}

function renamed(collection: Collection, file: string, source: string): string {
  const entry = readEntry(collection, file, source);
  if ('problems' in entry) throw new Error(`${file}: ${entry.problems[0]?.message}`);
  const open = openEntry(source);
  const edits: Edit[] = [];
  if (collection !== 'posts')
    edits.push(
      ...listEdit(open, [], formerIds(entry)[0], entry.id, collection === 'people' ? 'name' : 'title'),
    );
  for (const [index, { id }] of ('arguments' in entry.data ? entry.data.arguments : []).entries()) {
    const path = ['arguments', index];
    edits.push(...nameEdit(open, [...path, 'id'], MARK + id), ...listEdit(open, path, 'aliases', id, 'id'));
  }
  return withEdits(source, edits);
}
