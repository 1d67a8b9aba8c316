import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../disk/index.ts';
import { slug, writeWhole } from '../entries/index.ts';
import type { Mark } from './wire.ts';

/** Folder of the content folder for read marks: a file for each curator. */
const FOLDER = 'read';

/** The rule that makes git keep the lines of both sides where two branches marked posts beside each other. */
const RULES = `${FOLDER}/.gitattributes`;
const UNION = '# Read marks: a merge keeps the lines of both sides.\n*.txt merge=union\n';

const UNREAD: Mark = { state: 'unread' };

/** A mark: `POST-ID read` or `POST-ID skipped WHY`. */
const LINE = /^([a-z0-9-]+) (?:(read)|skipped(?: (.*))?)$/;

/** The curator's name as a file has it; `me` if nothing of it is Latin. */
export function curatorOf(name: string): string {
  return slug(name) || 'me';
}

/** Path of a curator's marks from the content folder. */
export function marksFile(curator: string): string {
  return `${FOLDER}/${curatorOf(curator)}.txt`;
}

/** The curators who have marked something, sorted. */
export function curatorsIn(contentDir: string): string[] {
  try {
    return readdirSync(join(contentDir, FOLDER))
      .flatMap((name) => /^([a-z0-9-]+)\.txt$/.exec(name)?.[1] ?? [])
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The marks of a file, by post. A merge may leave a post two lines, an old one and a new one: then the one with the curator's reason
 * counts, since that would be lost. Lines that are no marks (comments, and what a merge left) are not read, and `withMark` leaves them.
 */
export function marksIn(text: string): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const line of text.split(/\r?\n/)) {
    const [, post, read, why = ''] = LINE.exec(line.trim()) ?? [];
    if (post === undefined || marks.get(post)?.state === 'skipped') continue;
    marks.set(post, read === undefined ? { state: 'skipped', why } : { state: 'read' });
  }
  return marks;
}

/** The marks of a curator, by post; without a file, none. */
export function readMarks(contentDir: string, curator: string): Map<string, Mark> {
  return marksIn(textOf(contentDir, marksFile(curator)) ?? '');
}

/** The mark of a post. */
export function markOf(marks: ReadonlyMap<string, Mark>, post: string): Mark {
  return marks.get(post) ?? UNREAD;
}

/**
 * The text of a file with another mark of a post: one line is added, replaced or, for `unread`, taken out; all others stay. A new line
 * stands where it belongs by the order of ids, so that two branches seldom write at one place.
 */
export function withMark(text: string, post: string, mark: Mark): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const others = lines.filter((line) => LINE.exec(line.trim())?.[1] !== post);
  if (mark.state !== 'unread') {
    const behind = others.findIndex((line) => (LINE.exec(line.trim())?.[1] ?? '') > post);
    others.splice(behind < 0 ? others.length : behind, 0, lineOf(post, mark));
  }
  return others.map((line) => line + end).join('');
}

/** Marks a post for a curator. Call under the lock of the folder. */
export function writeMark(contentDir: string, curator: string, post: string, mark: Mark): void {
  const file = marksFile(curator);
  const before = textOf(contentDir, file) ?? '';
  const after = withMark(before, post, mark);
  if (after === before) return;
  if (textOf(contentDir, RULES) === undefined) writeWhole(contentDir, RULES, UNION);
  writeWhole(contentDir, file, after);
}

function lineOf(post: string, mark: Mark): string {
  if (mark.state === 'read') return `${post} read`;
  const why = mark.state === 'skipped' ? mark.why.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  return `${post} skipped${why === '' ? '' : ` ${why}`}`;
}

function textOf(contentDir: string, file: string): string | undefined {
  try {
    return readText(join(contentDir, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
