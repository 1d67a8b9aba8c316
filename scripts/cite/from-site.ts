import {
  type CitationItem,
  type CiteOptions,
  citeKey,
  keyOf,
  type Lookup,
  publishedCitation,
  siteFile,
  UnreachedError,
} from '../../src/citations/index.ts';
import { nearest } from '../../src/entries/index.ts';
import { siteOptions, sitesFrom, UNREACHED } from './source.ts';

/** A citation, or the reason why there is none, with its exit code. */
export type Cited = { readonly item: CitationItem } | { readonly why: string; readonly code: number };

/** The citation of something on a published site. @param site Address of its home page. */
export async function citedFromSite(
  key: string,
  site: string,
  options: Pick<CiteOptions, 'words' | 'unpinned' | 'accessed'> & { readonly offline?: boolean },
): Promise<Cited> {
  const home = site.replace(/[?#].*$/s, '').replace(/\/*$/, '/');
  const file = (path: string) => siteFile(home, path, siteOptions(options.offline));
  try {
    const { sites } = await sitesFrom(
      [{ address: site, former: [] }],
      { content: '', maxAge: Number.POSITIVE_INFINITY, ...(options.offline && { offline: true }) },
      { cited: [], besides: [], pages: false },
    );
    const { lookup } = sites[0] as (typeof sites)[number];
    const item = await publishedCitation(lookup, file, key, home, options);
    return item === undefined ? { why: whyNot(lookup, key, home, options.words), code: 1 } : { item };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { why: error.message, code: error instanceof UnreachedError ? UNREACHED : 1 };
  }
}

function whyNot(lookup: Lookup, key: string, home: string, words: string | undefined): string {
  const thing = lookup.find(key) ?? lookup.find(keyOf(key));
  if (thing !== undefined && words !== undefined) return `'${key}' has not the words "${words}"`;
  if (thing !== undefined) return `'${key}' cannot be cited: ${home} publishes no bibliography of it`;
  const near = nearest(key, lookup.keys().map(citeKey));
  return `there is no position or argument '${key}' at ${home}${near === undefined ? '' : `; did you mean '${near}'?`}`;
}
