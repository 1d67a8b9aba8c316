import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileStamp } from '../../src/disk/index.ts';
import { filesUnder, hashesOf } from './folder.ts';

/** What a salt that is drawn goes into: lines of the ledger of redactions. */
const DRAWN = /^.*(?:salt|hash|sum|first):.*$/gm;

/** Hashes of what a command wrote, by path, without what can be recomputed; of the ledger of redactions without what is drawn. */
export function writtenIn(folder: string): Record<string, string> {
  const hashes = hashesOf(folder);
  for (const file of Object.keys(hashes))
    if (file.endsWith('redactions.yaml'))
      hashes[file] = readFileSync(join(folder, file), 'utf8').replace(DRAWN, '');
  return hashes;
}

/**
 * A hash of all that is in a folder, the same for two processes that left it alike: numbers of processes, times and what is drawn are not counted,
 * and of a stamp of a file only whether it is that of the file.
 */
export function stateOf(folder: string, pid: number | undefined): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((one) => ({ path: join(one.parentPath, one.name), isFile: one.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const stamps = new Set(paths.flatMap(({ path }) => fileStamp(path) ?? []));
  const plain = (text: string) =>
    text
      .replaceAll(new RegExp(`\\b${pid}\\b`, 'g'), 'PID')
      .replace(/(parley-PID-)[\w-]+/g, '$1')
      .replace(/\d+ \d{19} \d{19} \d+/g, (stamp) => (stamps.has(stamp) ? 'AS IT IS' : 'OLD'))
      .replace(/^parley-kept \w+/, '')
      .replace(/"since":"[^"]*"/g, '')
      .replace(DRAWN, '');
  const wordsOf = (path: string) => {
    const text = readFileSync(path, 'latin1');
    // SQLite draws numbers for it, and the lock that it is of holds nothing.
    return path.endsWith('lock.db-journal') ? String(text.length) : plain(text);
  };
  const hash = createHash('sha256');
  for (const { path, isFile } of paths)
    hash.update(`\n${plain(relative(folder, path))}\n${isFile ? wordsOf(path) : ''}`);
  return hash.digest('hex');
}

/** What is half done: files that are whole under another name, a journal, folders of a process that was killed. */
export function leftIn(folder: string, killed: number | undefined): string[] {
  const kept = join(folder, 'content', '.parley');
  const names = [
    ...filesUnder(folder).map((file) => file.split('/').at(-1) ?? ''),
    ...(existsSync(kept) ? readdirSync(kept) : []),
  ];
  const ofOthers = readdirSync(tmpdir()).filter((name) => name.startsWith(`parley-${killed}-`));
  return [...names.filter((name) => name.endsWith('.tmp') || name === 'together.json'), ...ofOthers].map(
    (name) => `${name} is left`,
  );
}
