import type { DocumentFormat, Labelled, QuotedBlock, Span } from '../document.ts';
import { grown } from '../enclosing.ts';
import { indentOf, linesOf, spansOf, spansWithin } from '../spans.ts';

/**
 * A reference to a citation or to a labelled footnote, `[key]_` or `[#key]_`, and the explicit markup that defines it, `.. [key]`; not
 * `[1]_`. One-word labels of footnotes are the document's own.
 */
const REFERENCE =
  /\[(?:#(?=[\p{L}\p{N}]+[:-]))?(\p{L}[\p{L}\p{N}_.:+-]*|[0-9]+[\p{L}_.:+-][\p{L}\p{N}_.:+-]*)\]_(?![\p{L}\p{N}_])/dgu;
const DEFINITION =
  /^[ \t]*\.\.[ \t]+\[(?:#(?=[\p{L}\p{N}]+[:-]))?([\p{L}\p{N}][\p{L}\p{N}_.:+-]*)\](?:[ \t]|$)/dgmu;

/** Roles of sphinxcontrib-bibtex: `:cite:`, `:cite:p:`, `:footcite:t:` and their like; keys by commas, with `{before}key{behind}`. */
const ROLE = /:(?:foot|full)?cite(?::[a-z]{1,12})?:`([^`]+)`/dg;
const KEY = /(?<![^\s,}])[^\s,{}]+(?=\s*(?:[,{]|$))/g;

/** Directives whose content is literal or not shown. */
const VERBATIM = /^\.\.[ \t]+(?:code|code-block|sourcecode|highlight|literalinclude|raw|math|graphviz)::/;

/** Explicit markup other than comments, which are anything else after two dots. */
const MARKUP = /^\.\.[ \t]+(?:\[[^\]\s]+\](?:[ \t]|$)|_|\||[\p{L}\p{N}][\p{L}\p{N}_.:+-]*::)/u;

export const restructuredText: DocumentFormat = {
  name: 'reStructuredText',
  endings: ['.rst', '.rest'],
  isProse: true,
  unread: (text) => [...spansOf(text, /``[^`\n](?:[^`\n]|`(?!`))*``/dg), ...blocks(text)],
  keysIn: (text) => [
    ...spansOf(text, REFERENCE, 1),
    ...spansOf(text, DEFINITION, 1),
    ...spansWithin(text, spansOf(text, ROLE, 1), KEY),
  ],
  entriesIn: (text) => spansOf(text, DEFINITION, 1),
  blocksIn,
  linkAround: (text, citation, from, to) =>
    grown(
      text,
      citation,
      from,
      to,
      /(?:`[^`\n]{0,300}(?:\n[^`\n]{1,300}){0,3}<|:[a-z:]{1,40}:`[^`]{0,200}|\[#?)$/,
      /^(?:[^>`]{0,80}>`_{0,2}|[^`\]\n]{0,80}`|\]_)/,
    ),
  referencesIn,
  definitionsIn,
  wordsOf,
};

/** Comments, literal blocks (behind `::`) and the content of directives that show it as it stands. */
function blocks(text: string): Span[] {
  const spans: Span[] = [];
  let open: { indent: number; start: number; end: number } | undefined;
  let afterColons: number | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const indent = indentOf(line);
    if (open) {
      if (indent > open.indent) {
        if (indent !== Number.POSITIVE_INFINITY) open.end = end;
        continue;
      }
      spans.push(open);
      open = undefined;
    }
    if (indent === Number.POSITIVE_INFINITY) continue;
    const said = line.trim();
    if (afterColons !== undefined && indent > afterColons) {
      open = { indent: afterColons, start, end };
      afterColons = undefined;
      continue;
    }
    afterColons = undefined;
    const isComment = /^\.\.(?:[ \t]|$)/.test(said) && !MARKUP.test(said);
    if (isComment || VERBATIM.test(said)) open = { indent, start, end };
    else if (said.endsWith('::') && !said.startsWith('..')) afterColons = indent;
  }
  if (open) spans.push(open);
  return spans;
}

/** Block quotes, by their indentation; a directive's content (`.. epigraph::`) is one too (docutils: "Block Quotes"). */
function blocksIn(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  let block: { start: number; end: number } | undefined;
  let isMarkup = false;
  for (const { start, end, text: line } of linesOf(text)) {
    const indent = indentOf(line);
    if (indent === Number.POSITIVE_INFINITY) continue;
    if (indent === 0) {
      block = undefined;
      isMarkup =
        /^\.\.[ \t]/.test(line) &&
        !/^\.\.[ \t]+(?:epigraph|pull-quote|highlights|compound|container|topic|sidebar|admonition)::/.test(
          line,
        );
    } else if (isMarkup) continue;
    else if (block) {
      block.end = end;
      if (/^\s*(?:--|---|—)[ \t]*\S/.test(line)) block = undefined;
    } else {
      block = { start, end };
      blocks.push(block);
    }
  }
  return blocks;
}

/** `[1]_`, `[#label]_`, `` `words`_ ``, `word_`, and anonymous ones by their count. */
function referencesIn(text: string): Labelled[] {
  let anonymous = 0;
  const named =
    /\[([^\][\s]{1,400})\]_(?![\p{L}\p{N}_])|`([^`<>]{1,400})`(__?)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_:`])(\p{L}[\p{L}\p{N}.+-]{0,80})(__?)(?![\p{L}\p{N}_])/gu;
  return [...text.matchAll(named)].map(
    ({ 0: whole, 1: note, 2: words, 3: marks, 4: word, 5: ends, index }) => {
      const isAnonymous = (marks ?? ends) === '__';
      const label = isAnonymous
        ? `__${anonymous++}`
        : note === undefined
          ? labelOf(words ?? word ?? '')
          : `[${note}`;
      return { start: index, end: index + whole.length, label };
    },
  );
}

/** Footnotes and citations with their lines, and the targets of links: `.. _name: URL`, `__ URL`. */
function definitionsIn(text: string): Labelled[] {
  const labels: { label: string; start: number; end: number }[] = [];
  let last: { label: string; start: number; end: number } | undefined;
  let anonymous = 0;
  for (const { start, end, text: line } of linesOf(text)) {
    const [, note, quoted, name, none] =
      /^[ \t]*(?:\.\.[ \t]+(?:\[([^\]\s]{1,400})\]|_`([^`]{1,400})`:|_([^:`][^:]{0,400}):|(__:))|(?:__)(?=[ \t]))/.exec(
        line,
      ) ?? [];
    const isAnonymous = none !== undefined || /^[ \t]*__[ \t]+\S/.test(line);
    if (note !== undefined || quoted !== undefined || name !== undefined || isAnonymous) {
      const label =
        note === undefined ? (isAnonymous ? `__${anonymous++}` : labelOf(quoted ?? name ?? '')) : `[${note}`;
      last = { label, start, end };
      labels.push(last);
    } else if (last && /^[ \t]/.test(line)) last.end = end;
    else if (line.trim() !== '') last = undefined;
  }
  return labels;
}

function labelOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wordsOf(written: string): string {
  return written
    .replace(/(?<!\\)\[#?[^\][\s]{1,400}\]_(?![\p{L}\p{N}_])/gu, '')
    .replace(/(?<!\\):[a-z][a-z:-]{0,40}:`([^`]{0,400})`/g, '$1')
    .replace(/(?<!\\)`([^`<>]{1,400})<[^<>`]{1,400}>`__?/g, '$1')
    .replace(/(?<!\\)`([^`]{1,400})`__?(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\\s/g, '')
    .replace(/\\(.)/g, '$1');
}
