import type { DocumentFormat, Quotation } from '../document.ts';
import { spansOf, spansWithin } from '../spans.ts';

/** `\cite{a, b}` and its like of natbib, biblatex and csquotes, with a star and up to two optional arguments; `\bibitem{key}`. */
const COMMAND =
  /\\(?:[A-Za-z]*[cC]ite[A-Za-z]*\*?|bibitem)[ \t]*(?:\[[^\][]{0,400}\][ \t]*){0,2}\{([^{}]*)\}/dg;
const KEY = /[^\s,{}*]+/g;

/** Environments whose content is shown as it stands, or not at all. */
const VERBATIM =
  /\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?)\}[\s\S]*?(?:\\end\{\1\}|$(?![\s\S]))/dg;

/** Environments that quote, with a citation in an optional argument, at their end or right behind. */
const QUOTE =
  /\\begin\{(quote|quotation|displayquote|displaycquote)\}(\[[^\]]{0,400}\])?([\s\S]{0,20000}?)\\end\{\1\}([^\n]{0,200})/dg;

/** Commands of csquotes that take the words and their citation. */
const CQUOTE = /\\(?:text|block)cquote\*?(?:\[[^\]]{0,400}\]){0,2}\{([^{}]+)\}\{([^{}]+)\}/dg;

export const tex: DocumentFormat = {
  name: 'LaTeX',
  endings: ['.tex', '.ltx', '.latex'],
  isProse: true,
  unread: (text) => [
    ...spansOf(text, VERBATIM),
    ...spansOf(text, /\\verb\*?([^\sA-Za-z*])[^\n]*?\1/dg),
    ...spansOf(text, /(?<=(?:^|[^\\])(?:\\\\){0,20})%[^\n]*/dgm),
  ],
  keysIn: (text) => [
    ...spansWithin(text, spansOf(text, COMMAND, 1), KEY),
    ...spansWithin(text, spansOf(text, CQUOTE, 1), KEY),
  ],
  quotationsIn,
};

function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const { indices } of text.matchAll(QUOTE)) {
    const [words, optional, behind] = [indices?.[3], indices?.[2], indices?.[4]];
    if (!words || !behind) continue;
    const attribution = /\\(?:hfill|hspace|par\b|\\\\|[A-Za-z]*cite)|(?:---|—|–)(?=[^\n]*$)/.exec(
      lastLine(text.slice(words[0], words[1])),
    );
    const [start, end] = words;
    const cut = attribution ? text.slice(start, end).trimEnd().lastIndexOf(attribution[0]) : -1;
    const quoted = { start, end: cut < 0 ? end : start + cut };
    const by = optional ?? (cut < 0 ? behind : [start + cut, end]);
    found.push({ ...quoted, by: { start: by[0], end: by[1] } });
  }
  for (const { indices } of text.matchAll(CQUOTE)) {
    const [key, words] = [indices?.[1], indices?.[2]];
    if (key && words) found.push({ start: words[0], end: words[1], by: { start: key[0], end: key[1] } });
  }
  return found;
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
