import { isWebAddress } from './values.ts';

/** A link in a line of text: its words, and an address that a browser opens. */
export interface LineLink {
  readonly words: string;
  readonly to: string;
}

const LINK = /(\[[^[\]]+\]\([^\s()]+\))/;

/** A line of text cut at its links, `[words](https://example.org/)`; nothing else in it is a notation. */
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

/** Whether a line has something that was meant as a link and is none, such as `[words](javascript:…)`. */
export function hasBadLink(text: string): boolean {
  return lineParts(text).some((part) => typeof part === 'string' && part.includes(']('));
}
