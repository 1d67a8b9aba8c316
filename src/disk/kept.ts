import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from './read-exact.ts';
import { writeFile } from './write-file.ts';

const MARK = 'parley-kept';

/**
 * Keeps a text that can be made again in a file, with a checksum. Where that is not possible (a full disk, a folder that may not be
 * written to) nothing is kept.
 * @param version Of what it was made of and how: whoever reads it says the same, or gets nothing. One line.
 * @param lasting Whether it must outlast a loss of power; then it throws where it cannot be kept.
 */
export function keep(path: string, version: string, text: string, { lasting = false } = {}): void {
  const body = Buffer.from(text, 'utf8');
  try {
    mkdirSync(dirname(path), { recursive: true });
    const head = `${MARK} ${checksum(version, body)} ${version}\n`;
    writeFile(path, Buffer.concat([Buffer.from(head, 'utf8'), body]), { lasting });
  } catch (error) {
    if (lasting || (error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

/** A text that was kept; undefined where there is none, it is of another version, or any bit of it is not as it was written. */
export function readKept(path: string, version: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readBytes(path);
  } catch {
    return undefined;
  }
  const end = bytes.indexOf(10);
  if (end < 0) return undefined;
  const body = bytes.subarray(end + 1);
  const head = bytes.subarray(0, end).toString('latin1');
  const wanted = Buffer.from(`${MARK} ${checksum(version, body)} ${version}`, 'utf8').toString('latin1');
  return head === wanted ? body.toString('utf8') : undefined;
}

function checksum(version: string, body: Buffer): string {
  return createHash('sha256').update(`${version}\n`).update(body).digest('hex');
}
