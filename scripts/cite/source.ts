import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { CheckedSite } from '../../src/citations/documents/index.ts';
import type { Asked } from '../../src/citations/source/content.ts';
import { type SiteOptions, siteCatalogue, sitePages } from '../../src/citations/source/site.ts';
import { Refusal } from '../../src/disk/index.ts';
import { requireEntries } from '../../src/entries/files.ts';
import { warn } from '../terminal.ts';
import { trust } from '../trust.ts';

/** Exit code where a site could not be reached. */
export const UNREACHED = 3;

export interface SourceOptions {
  readonly base?: string;
  readonly content: string;
  readonly offline?: boolean;
  /** How old what is kept of a site may be, in milliseconds. */
  readonly maxAge: number;
}

/** A site that documents cite: its address and its former ones. */
export interface NamedSite {
  readonly address: string;
  readonly former: readonly string[];
}

/** What a content folder or a site is asked for. */
export interface Wanted extends Asked {
  /** Whether a document links to a page: of a debate, a post, a concept, a person or a thread, which have no revisions. */
  readonly pages: boolean;
}

/** How sites are read: the folder of kept copies in the user's cache, and whether only these may be used. */
export function siteOptions(offline = false): SiteOptions {
  const cacheDir = join(envPaths('parley', { suffix: '' }).cache, 'catalogues');
  return { cacheDir, now: Date.now(), ...(offline && { offline }) };
}

/**
 * What can be cited of published sites. Warns where a kept copy had to be used, and returns whether one of them is older than allowed.
 * @throws UnreachedError
 */
export async function sitesFrom(
  sites: readonly NamedSite[],
  { offline, maxAge }: SourceOptions,
  wanted: Wanted,
): Promise<{ sites: CheckedSite[]; isStale: boolean }> {
  const options = siteOptions(offline);
  const { now } = options;
  let isStale = false;
  const checked: CheckedSite[] = [];
  for (const { address, former } of sites) {
    const { lookup, kept, home } = await siteCatalogue(address, options);
    const pages = wanted.pages ? await sitePages(address, options) : undefined;
    if (kept) {
      const isOld = now - kept.at > maxAge;
      const old = isOld ? `, older than it may be (${maxAge === 0 ? '0 days' : inWords(maxAge)})` : '';
      warn(`cite: ${home}: ${kept.why}; checked against what it said ${inWords(now - kept.at)} ago${old}`);
      isStale ||= isOld;
    }
    checked.push({ lookup, homes: [address, ...former], ...(pages && { pages }) });
  }
  return { sites: checked, isStale };
}

/** What can be cited of a content folder. @param homes Where it is published too. @throws Error, with the words to show. */
export async function contentFrom(
  options: SourceOptions & { readonly site?: string },
  homes: readonly string[],
  wanted: Wanted,
): Promise<CheckedSite> {
  const contentDir = resolve(options.content);
  if (!existsSync(contentDir))
    throw new Refusal(
      `there is no content folder ${contentDir}: check against a published knowledge base by --site, or name a folder by --content`,
    );
  requireEntries(contentDir);
  const { contentLookup } = await import('../../src/citations/source/content.ts');
  const { publishedAt } = await import('../site/published-at.ts');
  const lookup = await contentLookup(contentDir, await publishedAt(contentDir, options), Date.now(), {
    ...wanted,
    ...trust(),
  });
  if (!wanted.pages) return { lookup, homes };
  const { madePages } = await import('../../src/citations/source/made.ts');
  return { lookup, homes, pages: await madePages(contentDir, trust()) };
}

const UNITS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

/** A time in words. */
function inWords(milliseconds: number): string {
  for (const [length, unit] of UNITS) {
    const count = Math.floor(milliseconds / length);
    if (count > 0) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
