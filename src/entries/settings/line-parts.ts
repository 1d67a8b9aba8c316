import { isWebAddress } from './values.ts';

/** A link in a line of text: its words, and its web address. */
export interface LineLink {
  readonly words: string;
  readonly to: string;
}

const LINK = /(\[[^[\]]+\]\([^\s()]+\))/;

/** Splits a line at its links, `[words](https://example.org/)`, which are the only markup. */
export function lineParts(text: string): (string | LineLink)[] {
  return text
    .split(LINK)
    .filter((part) => part !== '')
    .map((part) => {
      const middle = part.indexOf('](');
      const to = part.slice(middle + 2, -1);
      return LINK.test(part) && isWebAddress(to) ? { words: part.slice(1, middle), to } : part;
    });
}

/** Whether a line contains a malformed or forbidden link, such as `[words](javascript:…)`. */
export function hasBadLink(text: string): boolean {
  return lineParts(text).some((part) => typeof part === 'string' && part.includes(']('));
}
