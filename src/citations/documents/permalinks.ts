import type { Citation, PageKind } from './document.ts';

/** A slash, which JSON may escape; further down the `#` of an anchor, which TeX may escape. */
const SLASH = '\\\\?\\/';
const HASH = '(?:\\\\?#|%23)';

/** What may stand in a URL between an id and an anchor: `index.html`, and a query, whose length is bounded to keep the search linear. */
const DETOUR = `(?:${SLASH}(?:index\\.html)?)?(?:\\?[^\\s<>"'\`(){}[\\]|^#]{0,1000})?`;

/** An id, possibly mistyped; excludes the ending of a data file beside the page, `.json`. */
const ID =
  '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]|\\.(?!(?:json|md|bib|ris|ya?ml|csl|html?|txt|xml)(?![\\p{L}\\p{N}_-]))(?=[\\p{L}\\p{N}]))*';

/** A revision or anything in its place: malformed ones are reported. */
const REVISION = '[^\\s<>"\'`(){}[\\]|^,;/\\\\#?+]{0,64}';
const rev = (name: string) => `${SLASH}rev${SLASH}(?<${name}>${REVISION})(?:${SLASH})?`;

/** The part of a permalink after the site's home. */
const ADDRESS = new RegExp(
  [
    `(?<=\\/)positions${SLASH}(?<position>${ID})(?:${rev('of')}|${SLASH})?`,
    `(?<=\\/)designs${SLASH}(?<design>${ID})(?:${DETOUR}${HASH}(?<invariant>${ID})|(?:${SLASH}(?!rev${SLASH})(?<part>${ID}))?(?:${rev('seen')}|${SLASH})?)`,
    `(?<=\\/)(?:posts|debates)${SLASH}(?<home>${ID})(?:${DETOUR}${HASH}(?<anchor>${ID})|${SLASH}(?<argument>${ID})(?<words>${SLASH}words)?${rev('at')})`,
    `(?<=\\/)(?<page>posts|debates|concepts|people|threads)${SLASH}(?<id>${ID})(?:${SLASH})?(?![\\p{L}\\p{N}_])`,
  ].join('|'),
  'gu',
);

/** The beginning of an anchor that is a paragraph of a post or a part of a page, not an argument. */
const PART = /^(?:p-[0-9a-f]{4,}(?:-\d+)?$|fn|user-content|\p{Lu})/u;

/** Characters that end a URL in any of the formats (RFC 3986, and quotation marks and brackets that enclose URLs in documents). */
const NO_URL = /[\s<>"'`\(\)\{\}\[\]\|^,;]|[\p{P}--\p{ASCII}]/v;

/** Parts of a path, each ending in a slash; TeX puts a backslash before some characters. */
const FOLDERS = String.raw`(?:(?:\\?[\p{L}\p{N}_.~%+@\-])+\\?\/)*`;

/**
 * A path from the root or from a host. It is at the start of an address, after a name (`link:`, `url=`), or after AsciiDoc's marks around
 * URLs.
 */
const PATH = new RegExp(
  String.raw`(?:^|[=:]|(?:^|:)\+{2,3})(\\?\/${FOLDERS}|\/\/[\w.\-]+\/${FOLDERS})$`,
  'v',
);

/** A host without a scheme: `example.org/kb/`. */
const HOST = new RegExp(String.raw`^(?:[a-z0-9\-]+\.)+[a-z]{2,}(?::\d+)?\/${FOLDERS}$`, 'iv');

/** How far before an address the start of its URL is searched. */
const LONGEST = 2000;

/**
 * Permalinks of positions, arguments, evidence, designs, scenarios and invariants, with or without a revision, and of debates, posts, concepts, people and threads; as URLs
 * and as paths from the root (`/positions/ID/`). Relative paths are not permalinks.
 */
export function permalinksIn(text: string): Citation[] {
  const startBefore = urlStarts(text);
  return [...text.matchAll(ADDRESS)].flatMap((match): Citation[] => {
    const { 0: written, index: start } = match;
    const home = homeBefore(text, startBefore(start), start);
    if (home === undefined) return [];
    const {
      position,
      of,
      design,
      invariant,
      part,
      seen,
      home: entry,
      anchor,
      argument,
      words,
      at,
      page,
      id,
    } = match.groups ?? {};
    // Skip an id that continues: it is another id.
    const end = start + written.length;
    if (/[\p{L}\p{N}_-]/u.test(text[end] ?? '') && !written.endsWith('/')) return [];
    const place = { as: 'permalink', start, end, home } as const;
    const partStart = () => start + written.search(new RegExp(`${DETOUR}${HASH}`));
    if (page !== undefined && id !== undefined) return [{ ...place, key: id, page: page as PageKind }];
    if (anchor !== undefined && PART.test(anchor)) {
      const [collection = ''] = written.split(/\\?\//);
      return [{ ...place, end: partStart(), key: entry ?? '', page: collection as PageKind }];
    }
    if (design !== undefined && invariant !== undefined && PART.test(invariant))
      return [{ ...place, end: partStart(), key: design }];
    const ofDesign = part ?? invariant;
    const inDesign = design && (ofDesign === undefined ? design : `${design}#${ofDesign}`);
    const key =
      position ?? inDesign ?? `${entry}#${anchor ?? argument}${words === undefined ? '' : '/words'}`;
    const revision = of ?? seen ?? at;
    return [{ ...place, key, ...(revision !== undefined && { revision }) }];
  });
}

/** The part before an address: a URL up to its slash, or a path from the root; undefined if the address is part of something else. */
function homeBefore(text: string, urlStart: number, address: number): string | undefined {
  const before = text.slice(Math.max(urlStart, address - LONGEST), address);
  const colon = Math.max(before.lastIndexOf('://'), before.lastIndexOf(':\\/\\/'));
  if (colon >= 0) {
    const scheme = /[a-z][a-z0-9+]{1,20}$/i.exec(before.slice(Math.max(0, colon - 22), colon))?.[0];
    const url = before.slice(colon - (scheme?.length ?? 0));
    return scheme !== undefined && /^[^:]+:\\?\/\\?\/[^/]/.test(url) ? url : undefined;
  }
  return PATH.exec(before)?.[1] ?? HOST.exec(before)?.[0];
}

/** Start of the URL around an offset. Called with increasing offsets, it looks at each character once. */
function urlStarts(text: string): (at: number) => number {
  let last = { at: 0, start: 0 };
  return (at) => {
    let start = at;
    while (start > last.at && !NO_URL.test(text[start - 1] as string)) start--;
    last = { at, start: start === last.at ? last.start : start };
    return last.start;
  };
}
