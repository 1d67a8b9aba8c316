import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Lookup } from '../../src/citations/documents/index.ts';
import type { Asked } from '../../src/citations/source/content.ts';
import { siteCatalogue } from '../../src/citations/source/site.ts';
import { requireEntries } from '../../src/entries/files.ts';
import { warn } from '../terminal.ts';

export interface SourceOptions {
  readonly site?: string;
  readonly base?: string;
  readonly content: string;
  readonly offline?: boolean;
}

/**
 * What can be cited, of a content folder or of a published site; says on standard error where it is not of today.
 * @param asked What a content folder will be asked for.
 * @throws Error, with the words to show.
 */
export async function lookupFrom(
  source: 'content' | 'site',
  options: SourceOptions,
  asked: () => Asked,
): Promise<Lookup> {
  const now = Date.now();
  if (source === 'site' && options.site !== undefined) {
    const cacheDir = join(envPaths('parley', { suffix: '' }).cache, 'catalogues');
    const { lookup, kept, home } = await siteCatalogue(options.site, {
      cacheDir,
      now,
      ...(options.offline ? { offline: true } : {}),
    });
    if (kept) warn(`cite: ${home}: ${kept.why}; checked against what it said ${ago(now - kept.at)}`);
    return lookup;
  }
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  const { contentLookup } = await import('../../src/citations/source/content.ts');
  const { publishedAt } = await import('../site/published-at.ts');
  const publication = publishedAt(contentDir, options);
  return contentLookup(contentDir, publication, now, asked());
}

const UNITS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

/** How long ago something was, in words. */
function ago(milliseconds: number): string {
  for (const [length, unit] of UNITS) {
    const count = Math.floor(milliseconds / length);
    if (count > 0) return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
  }
  return 'less than a minute ago';
}
