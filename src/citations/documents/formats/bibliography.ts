import type { DocumentFormat } from '../document.ts';
import { spansOf } from '../spans.ts';

const none = () => [];

/** BibTeX and BibLaTeX: the key of each entry. */
export const bibtexFile: DocumentFormat = {
  name: 'BibTeX',
  endings: ['.bib'],
  isProse: false,
  unread: none,
  keysIn: (text) =>
    spansOf(text, /^[ \t]*@(?!comment|string|preamble)[A-Za-z]+[ \t]*\{[ \t]*([^\s,{}"]+)[ \t]*,/dgim, 1),
  quotationsIn: none,
};

/** CSL-JSON: the ids of the items. */
export const cslFile: DocumentFormat = {
  name: 'CSL-JSON',
  endings: ['.json'],
  isProse: false,
  unread: none,
  keysIn: (text) => spansOf(text, /"(?:id|citation-key)"\s*:\s*"([^"\\\s]+)"/dg, 1),
  quotationsIn: none,
};

/** Hayagriva: the keys at the margin. */
export const hayagrivaFile: DocumentFormat = {
  name: 'Hayagriva',
  endings: ['.yml', '.yaml'],
  isProse: false,
  unread: (text) => spansOf(text, /(?<=^|\s)#[^\n]*/dgm),
  keysIn: (text) => spansOf(text, /^([^\s#:'"-][^\s#:'"]*):[ \t]*$/dgm, 1),
  quotationsIn: none,
};

/** Anything else, a commit's message with `Link:` trailers for one: permalinks alone. */
export const plainText: DocumentFormat = {
  name: 'text',
  endings: ['.txt', '.html', '.htm', '.xml', '.org'],
  isProse: true,
  unread: (text) => spansOf(text, /<!--[\s\S]*?(?:-->|$(?![\s\S]))/dg),
  keysIn: none,
  quotationsIn: none,
};
