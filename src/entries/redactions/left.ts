import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readExact } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { ATTACHMENTS_FOLDER, entryPaths } from '../entry-files.ts';
import { parseEntry } from '../frontmatter/index.ts';
import { SETTINGS_FILE } from '../settings/index.ts';
import { occurrences } from './apply.ts';
import type { Redaction } from './ledger.ts';

/** Words on record that still occur somewhere. */
export interface Left {
  /** Path from the content folder. */
  readonly file: string;
  /** From 1; 0 if the file's own name contains them. */
  readonly line: number;
  /** `entry`: an importer's or a curator's words; `attachment`; `name`: a file name; `ledger`: the ledger of revisions; `kept`: a cache. */
  readonly where: 'entry' | 'attachment' | 'name' | 'ledger' | 'kept';
  readonly redaction: Redaction;
}

/**
 * Every place in a content folder, except its sources, that contains words on record, by file and line.
 *
 * @param texts Planned texts of files that will change.
 */
export function wordsLeft(
  contentDir: string,
  redactions: readonly Redaction[],
  texts: ReadonlyMap<string, string | undefined> = new Map(),
): Left[] {
  const left: Left[] = [];
  const see = (file: string, where: Left['where'], textOf = (text: string) => [text]) => {
    if (texts.has(file) && texts.get(file) === undefined) return;
    for (const redaction of redactions) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (where !== 'kept' && occurrences(name, redaction).length > 0)
        left.push({ file, line: 0, where: 'name', redaction });
    }
    const whole = texts.get(file) ?? textIn(join(contentDir, file));
    if (whole === undefined) return;
    let line = 1;
    for (const text of textOf(whole)) {
      for (const redaction of redactions)
        for (const [start] of occurrences(text, redaction))
          left.push({ file, line: line + linesIn(text.slice(0, start)), where, redaction });
      line += linesIn(text);
    }
  };
  const paths = new Set(entryPaths(contentDir));
  for (const file of texts.keys()) if (file.endsWith('.mdx')) paths.add(file);
  for (const file of paths) see(file, 'entry', parts);
  see(SETTINGS_FILE, 'entry');
  for (const file of filesIn(contentDir, ATTACHMENTS_FOLDER)) see(file, 'attachment');
  see('revisions.jsonl', 'ledger', (text) => text.split(/(?<=\n)/));
  // What is kept of files that hold the words still is made again with them.
  const held = new Set(left.map(({ redaction }) => redaction));
  const inFiles = left.length;
  for (const file of filesIn(contentDir, CACHE_FOLDER)) if (file.endsWith('.json')) see(file, 'kept');
  const kept = left.splice(inFiles).filter(({ redaction }) => !held.has(redaction));
  return [...left, ...new Map(kept.map((one) => [`${one.file} ${one.redaction.post}`, one])).values()];
}

/** The frontmatter and body of an entry, searched separately: words do not continue from one to the other. */
function parts(source: string): string[] {
  try {
    const { body } = parseEntry(source);
    return [source.slice(0, source.length - body.length), body];
  } catch {
    return [source];
  }
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function textIn(path: string): string | undefined {
  try {
    return readExact(path);
  } catch {
    // Unreadable files are reported where they are read.
    return undefined;
  }
}

function filesIn(contentDir: string, folder: string): string[] {
  if (!existsSync(join(contentDir, folder))) return [];
  return readdirSync(join(contentDir, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(contentDir, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
}
