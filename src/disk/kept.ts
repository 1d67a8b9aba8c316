import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from './read-exact.ts';
import { writeFile } from './write-file.ts';

const MARK = 'parley-kept';

/**
 * Caches a text in a file, with a checksum. If that fails (a full disk, a read-only folder), nothing is cached.
 *
 * @param version Version of the text's sources and code, on one line: only readers with the same version get it.
 * @param lasting Whether it must survive a power loss; then it throws if it cannot be written.
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

/** Reads a cached text; undefined if it is absent, of another version, or damaged. */
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
