import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keep, readKept as readChecked, writeFile } from '../../disk/index.ts';

/** Version of the cache format. */
const VERSION = '2';

/** The cache of a site: the text it sent, and the validators for asking whether it changed. */
export interface Kept {
  readonly url: string;
  readonly text: string;
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
  /** When it was fetched or last confirmed, in milliseconds since 1970. */
  readonly at: number;
}

const about = z.object({
  url: z.string(),
  sha256: z.string(),
  etag: z.string().optional(),
  modified: z.string().optional(),
  at: z.number(),
});

/** Reads the cache of an address; undefined if absent or incomplete. */
export function readKept(cacheDir: string, url: string): Kept | undefined {
  const { body, head } = filesOf(cacheDir, url);
  const said = readChecked(head, VERSION);
  if (said === undefined) return undefined;
  try {
    const { sha256, ...rest } = about.parse(JSON.parse(said));
    const text = readFileSync(body, 'utf8');
    return rest.url === url && sha256 === hash(text) ? { ...rest, text } : undefined;
  } catch {
    // Treat an unreadable cache as absent.
    return undefined;
  }
}

/**
 * Writes the cache. Failing to write it does not stop the check.
 *
 * @param isNew Whether the text differs from the cached one.
 */
export function writeKept(cacheDir: string, { text, ...rest }: Kept, isNew: boolean): void {
  const { body, head } = filesOf(cacheDir, rest.url);
  try {
    mkdirSync(cacheDir, { recursive: true });
    if (isNew) writeFile(body, text);
    keep(head, VERSION, JSON.stringify({ ...rest, sha256: hash(text) }));
  } catch {
    rmSync(head, { force: true });
  }
}

function filesOf(cacheDir: string, url: string): { body: string; head: string } {
  const name = join(cacheDir, hash(url).slice(0, 16));
  return { body: `${name}.json`, head: `${name}.head.json` };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
