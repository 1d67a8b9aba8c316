import type { DocumentFormat, QuotedBlock, QuotedRun, Span } from '../document.ts';
import { closeBehind, grown } from '../enclosing.ts';
import { clauseAround, isObject } from '../quotations/clause.ts';
import { spansOf, spansWithin } from '../spans.ts';
import { texWords } from '../tex-words.ts';

/** `\cite{a, b}` and its like of natbib, biblatex and csquotes, with a star and up to two optional arguments; `\bibitem{key}`, `\bibentry{key}`. */
const COMMAND =
  /\\(?:(?=[A-Za-z]{0,40}[cC]ite)(?![A-Za-z]{0,4}[vV]olcite)[A-Za-z]{1,60}\*?|bibitem|bibentry)[ \t]*(?:\[[^\][]{0,400}\][ \t]*){0,2}\{([^{}]*)\}/dg;
const KEY = /[^\s,{}*]+/g;

/** biblatex's commands of several citations: `\cites[p. 3]{a}[p. 4]{b}`. */
const SEVERAL =
  /\\[A-Za-z]{0,40}cites\*?(?:\([^()]{0,200}\)){0,2}((?:(?:\[[^\][]{0,200}\]){0,2}\{[^{}]{0,400}\}){1,20})/dg;
const BRACED = /(?<=\{)[^{}]+(?=\})/g;

/** biblatex's commands that name a volume before the key: `\volcite{2}[3]{key}`. */
const VOLUME =
  /\\[A-Za-z]{0,4}[vV]olcite\*?[ \t]*(?:\[[^\][]{0,400}\])?\{[^{}]{0,40}\}(?:\[[^\][]{0,400}\])?\{([^{}]*)\}/dg;

/** Environments whose content is literal or not shown. */
const VERBATIM =
  /\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?)\}[\s\S]*?(?:\\end\{\1\}|$(?![\s\S]))/dg;

/**
 * Names of quoting environments; those of csquotes that begin with `foreign` or `hyphen` take a language, those that end with `cquote` a
 * key.
 */
const ENVIRONMENT = '(?:quote|quotation|(?:foreign|hyphen)?displayc?quote|verse|quoting|epigraph)';

/** Optional arguments before a key, and the key. */
const KEYED = String.raw`(?:\[[^\][]{0,400}\]){0,2}\{([^{}]{1,400})\}`;

/** The start of a quoting environment, with a citation in its arguments, at its end or right behind; and its end. */
const QUOTE = new RegExp(
  String.raw`\\begin\{(${ENVIRONMENT})\}(?:(?<=\{(?:foreign|hyphen)[a-z]{1,20}\})\{[^{}]{1,40}\})?((?<=cquote\}(?:\{[^{}]{1,40}\})?)${KEYED}|\[[^\][]{0,400}\])?`,
  'dg',
);
const QUOTE_END = new RegExp(String.raw`\\end\{(${ENVIRONMENT})\}`, 'g');

/** Longest environment that is taken for a quotation. */
const LONGEST = 20_000;

/** Words, which may contain braces nested twice. */
const WORDS = String.raw`((?:[^{}]|\{(?:[^{}]|\{[^{}]{0,400}\}){0,400}\}){1,4000})`;

/** The language that csquotes' commands begin with whose names say so: `\foreigntextquote{german}`. */
const LANGUAGE = String.raw`\{[^{}]{1,40}\}`;

/** Commands of csquotes that take the words and their citation; `\enquote{words}`, `\say{words}`; `\epigraph{words}{source}`. */
const CQUOTE = new RegExp(
  String.raw`\\(?:(?:text|block)cquote\*?|(?:(?:foreign|hyphen)(?:text|block)|hybridblock)cquote\*?${LANGUAGE})${KEYED}(?:\[[^\]]{0,400}\])?\{${WORDS}\}`,
  'dg',
);
const TEXTQUOTE = new RegExp(
  String.raw`\\(?:(?:text|block)quote\*?|(?:(?:foreign|hyphen)(?:text|block)|hybridblock)quote\*?${LANGUAGE})\[((?:[^\][]|\[[^\][]{0,200}\]){1,400})\](?:\[[^\]]{0,400}\])?\{${WORDS}\}`,
  'dg',
);
const ENQUOTE = new RegExp(
  String.raw`\\(?:(?:enquote|textquote|blockquote)\*?|say|(?:(?:foreign|hyphen)(?:text|block)?|hybridblock)quote\*?${LANGUAGE})\{${WORDS}\}`,
  'dg',
);
const EPIGRAPH = new RegExp(
  String.raw`\\epigraph\{${WORDS}\}\{([^{}]{0,2000}(?:\{[^{}]{0,400}\}[^{}]{0,400}){0,10})\}`,
  'dg',
);

export const tex: DocumentFormat = {
  name: 'LaTeX',
  endings: ['.tex', '.ltx', '.latex', '.bbl'],
  isProse: true,
  unread: (text) => [
    ...spansOf(text, VERBATIM),
    ...spansOf(text, /\\verb\*?([^\sA-Za-z*])[^\n]{0,1000}?\1/dg),
    ...spansOf(text, /(?<=(?:^|[^\\])(?:\\\\){0,20})%[^\n]*/dgm),
  ],
  keysIn: (text) => [
    ...spansWithin(text, spansOf(text, COMMAND, 1), KEY),
    ...spansWithin(text, spansWithin(text, spansOf(text, SEVERAL, 1), BRACED), KEY),
    ...spansWithin(text, spansOf(text, VOLUME, 1), KEY),
    ...spansWithin(text, spansOf(text, CQUOTE, 1), KEY),
    ...spansWithin(text, spansOf(text, QUOTE, 3), KEY),
  ],
  entriesIn: (text) => spansOf(text, /\\bibitem[ \t]*(?:\[[^\][]{0,400}\][ \t]*)?\{([^\s{},*]+)\}/dg, 1),
  blocksIn: environments,
  runsIn: (text) => {
    // Nothing closes after the last brace, so stop there instead of searching again from every opening one.
    const closed = text.slice(0, text.lastIndexOf('}') + 1);
    return [
      ...runsOf(closed, CQUOTE, 2, 1),
      ...runsOf(closed, TEXTQUOTE, 2, 1),
      ...runsOf(closed, EPIGRAPH, 1, 2),
      ...runsOf(closed, ENQUOTE, 1),
    ];
  },
  linkAround: (text, citation, from, to) => {
    const { start, end } = grown(
      text,
      citation,
      from,
      to,
      /\\(?:[A-Za-z]{0,40}[cC]ite[A-Za-z]{0,40}\*?(?:\[[^\][]{0,200}\]){0,2}(?:(?<=[vV]olcite\*?(?:\[[^\][]{0,200}\])?)\{[^{}]{0,40}\}(?:\[[^\][]{0,200}\])?)?\{[^{}]{0,200}|(?:href|url|nolinkurl|hyperref|bibitem|bibentry)(?:\[[^\][]{0,200}\])?\{)$/,
      /^[^{}\s]{0,200}\}/,
    );
    return text[end] === '{' ? { start, end: closeBehind(text, end + 1, to, '{}') ?? end } : { start, end };
  },
  // A column separator does not end a row.
  proseOf: (text) => text.replace(/(?<!\\)&/g, '|'),
  wordsOf: texWords,
};

function runsOf(text: string, pattern: RegExp, words: number, by?: number): QuotedRun[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }): QuotedRun[] => {
    const [whole, said] = [indices?.[0], indices?.[words]];
    const source = by === undefined ? undefined : indices?.[by];
    if (!whole || !said) return [];
    return [
      {
        start: said[0],
        end: said[1],
        outer: { start: whole[0], end: whole[1] },
        ...(source && { by: { start: source[0], end: source[1] } }),
      },
    ];
  });
}

function environments(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
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
    const optional = match.indices?.[2];
    const by = optional && { start: optional[0], end: optional[1] };
    blocks.push({
      from: match.index,
      ...withoutSource(text, start, end.index),
      until: from,
      ...(by && { by }),
    });
  }
  return blocks;
}

/** What separates the source from the words in the last line of an environment. */
const SOURCE = /\\(?:hfill|hspace|par\b|\\|raggedleft|flushright)|(?:---|—|–)(?=[^\n]*$)/;
const CITATION = /\\(?:(?![Tt]extcite|[Cc]itet|[Cc]iteauthor)[A-Za-z]{0,40}[cC]ite|href|url)/;

/**
 * The words of an environment. Its last line may name their source, `\hfill ---~Ann~\cite{key}`, or a citation may be part of the words:
 * `words \cite{key}, and so on`.
 */
function withoutSource(text: string, start: number, end: number): Span & { by?: Span } {
  const words = text.slice(start, end).trimEnd();
  const line = words.slice(words.lastIndexOf('\n') + 1);
  const at = words.length - line.length;
  const source = SOURCE.exec(line);
  const citation = CITATION.exec(line);
  const cutAt = (place: number) => ({ start, end: start + place, by: { start: start + place, end } });
  if (source !== null && (citation === null || source.index < citation.index))
    return cutAt(at + source.index);
  if (citation === null) return { start, end };
  const before = words.slice(0, at + citation.index);
  // A citation that is a word of its sentence is handled with the endings of all blocks.
  if (isObject(before) || clauseAround(before, before.length, '') !== undefined) return { start, end };
  return cutAt(before.length);
}
