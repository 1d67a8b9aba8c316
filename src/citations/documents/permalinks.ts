import type { Citation } from './document.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const REV = '\\/rev\\/([0-9A-Za-z]{1,64})\\/?';
const HASH = '\\/?(?:\\\\?#|%23)';

/** The part of a permalink behind the site's home. TeX writes `\#` for the mark of an anchor. */
const ADDRESS = new RegExp(
  [
    `(?<=\\/)positions\\/(?<position>${ID})(?:${REV.replace('(', '(?<of>')}|\\/)?`,
    `(?<=\\/)(?:posts|debates)\\/(?<home>${ID})(?:${HASH}(?<anchor>${ID})|\\/(?<argument>${ID})(?<words>\\/words)?${REV.replace('(', '(?<at>')})`,
  ].join('|'),
  'g',
);

/** What no URL holds in any of the formats (RFC 3986, and the marks that enclose URLs in documents). */
const NO_URL = /[\s<>"'`(){}[\]|^,;]/;

/** Longest URL that is looked for before an address. */
const LONGEST = 2000;

/**
 * Permalinks: the addresses of positions, arguments and evidence, with or without a revision, in URLs and in paths from the root
 * (`/positions/ID/`). A relative path is a file's.
 */
export function permalinksIn(text: string): Citation[] {
  const startBefore = urlStarts(text);
  return [...text.matchAll(ADDRESS)].flatMap((match): Citation[] => {
    const home = homeBefore(text, startBefore(match.index), match.index);
    if (home === undefined) return [];
    const { position, of, home: entry, anchor, argument, words, at } = match.groups ?? {};
    const key = position ?? `${entry}#${anchor ?? argument}${words ?? ''}`;
    // An id that goes on is another id; a permalink to a file beside a page (`.json`) is one to the page.
    const end = match.index + match[0].length;
    if (/[A-Za-z0-9_-]/.test(text[end] ?? '') && !match[0].endsWith('/')) return [];
    return [{ as: 'permalink', key, revision: of ?? at, start: match.index, end, home }];
  });
}

/** What stands before an address: a URL up to its slash, or a path from the root; undefined where it is part of something else. */
function homeBefore(text: string, urlStart: number, address: number): string | undefined {
  const before = text.slice(Math.max(urlStart, address - LONGEST), address);
  const scheme = before.lastIndexOf('http');
  if (scheme >= 0) {
    const url = before.slice(scheme);
    return /^https?:\/\/[^/]/.test(url) ? url.replaceAll('\\', '') : undefined;
  }
  const path = /(?:^|[=:])(\/(?:[\w.~%-]+\/)*)$/.exec(before)?.[1];
  return path;
}

/** Where the run of a URL's characters begins that a place stands in. Asked of one place after another, it looks at each character once. */
function urlStarts(text: string): (at: number) => number {
  let last = { at: 0, start: 0 };
  return (at) => {
    let start = at;
    while (start > last.at && !NO_URL.test(text[start - 1] as string)) start--;
    last = { at, start: start === last.at ? last.start : start };
    return last.start;
  };
}
