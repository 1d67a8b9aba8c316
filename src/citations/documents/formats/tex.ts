import type { DocumentFormat, Quotation } from '../document.ts';
import { spansOf, spansWithin } from '../spans.ts';

/** `\cite{a, b}` and its like of natbib, biblatex and csquotes, with a star and up to two optional arguments; `\bibitem{key}`. */
const COMMAND =
  /\\(?:(?=[A-Za-z]{0,40}[cC]ite)[A-Za-z]{1,60}\*?|bibitem)[ \t]*(?:\[[^\][]{0,400}\][ \t]*){0,2}\{([^{}]*)\}/dg;
const KEY = /[^\s,{}*]+/g;

/** Environments whose content is shown as it stands, or not at all. */
const VERBATIM =
  /\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?)\}[\s\S]*?(?:\\end\{\1\}|$(?![\s\S]))/dg;

/** What begins an environment that quotes, with a citation in an optional argument, at its end or right behind; and what ends one. */
const QUOTE = /\\begin\{(quote|quotation|displayquote|displaycquote)\}(\[[^\][]{0,400}\])?/dg;
const QUOTE_END = /\\end\{(quote|quotation|displayquote|displaycquote)\}/g;

/** Longest environment that is taken for a quotation, and how far behind it its citation may stand. */
const LONGEST = 20_000;
const BEHIND = 200;

/** Commands of csquotes that take the words and their citation. */
const CQUOTE = /\\(?:text|block)cquote\*?(?:\[[^\]]{0,400}\]){0,2}\{([^{}]+)\}\{([^{}]+)\}/dg;

export const tex: DocumentFormat = {
  name: 'LaTeX',
  endings: ['.tex', '.ltx', '.latex'],
  isProse: true,
  unread: (text) => [
    ...spansOf(text, VERBATIM),
    ...spansOf(text, /\\verb\*?([^\sA-Za-z*])[^\n]{0,1000}?\1/dg),
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
  const ends = Map.groupBy(text.matchAll(QUOTE_END), ([, name]) => name);
  const passed = new Map<string | undefined, number>();
  let from = 0;
  for (const match of text.matchAll(QUOTE)) {
    const [begin, name] = match;
    if (match.index < from) continue;
    const start = match.index + begin.length;
    const endsOfIt = ends.get(name) ?? [];
    let next = passed.get(name) ?? 0;
    while ((endsOfIt[next]?.index ?? start) < start) next++;
    passed.set(name, next);
    const end = endsOfIt[next];
    if (end === undefined || end.index - start > LONGEST) continue;
    from = end.index + end[0].length;
    const feed = text.indexOf('\n', from);
    const optional = match.indices?.[2];
    const words = [start, end.index] as const;
    const behind = [from, Math.min(feed < 0 ? text.length : feed, from + BEHIND)] as const;
    const attribution = /\\(?:hfill|hspace|par\b|\\\\|[A-Za-z]*cite)|(?:---|—|–)(?=[^\n]*$)/.exec(
      lastLine(text.slice(...words)),
    );
    const cut = attribution
      ? text
          .slice(...words)
          .trimEnd()
          .lastIndexOf(attribution[0])
      : -1;
    const quoted = { start, end: cut < 0 ? end.index : start + cut };
    const by = optional ?? (cut < 0 ? behind : [start + cut, end.index]);
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
