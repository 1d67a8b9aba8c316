import { existsSync } from 'node:fs';
import type { Entry } from '../../entries/index.ts';
import { type ReadOptions, readSource } from '../../mail/index.ts';

/** The names of all sources that posts record. */
export function recordedIn(entries: readonly Entry[]): Set<string> {
  const posts = entries.filter(({ collection }) => collection === 'posts') as Entry<'posts'>[];
  return new Set(posts.flatMap(({ data }) => data.sources.map(({ file }) => file)));
}

type Test = (source: { readonly file: string; readonly sha256: string }) => boolean;

/**
 * Tells whether a post's source is the one that is meant by a name that posts record, the SHA-256 of a message, or a path.
 * Undefined where nothing is called so.
 */
export async function testOf(
  source: string,
  recorded: ReadonlySet<string>,
  options: ReadOptions,
): Promise<Test | undefined> {
  if (/^[0-9a-f]{64}$/i.test(source)) return ({ sha256 }) => sha256 === source.toLowerCase();
  if (recorded.has(source)) return ({ file }) => file === source;
  if (!existsSync(source)) return undefined;
  const hashes = new Set<string>();
  for await (const reading of readSource(source, options))
    if (reading.kind === 'message') hashes.add(reading.message.source.sha256);
  return ({ sha256 }) => hashes.has(sha256);
}
