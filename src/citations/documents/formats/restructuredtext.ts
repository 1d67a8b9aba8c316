import type { DocumentFormat, Quotation, Span } from '../document.ts';
import { indentOf, linesOf, spansOf, spansWithin } from '../spans.ts';

/**
 * A reference to a citation or to a labelled footnote, `[key]_` or `[#key]_`, and the explicit markup that defines it, `.. [key]`; not `[1]_`. Labels
 * of footnotes that are one word are a document's own.
 */
const REFERENCE =
  /\[(?:#(?=[\p{L}\p{N}]+[:-]))?(\p{L}[\p{L}\p{N}_.:+-]*|[0-9]+[\p{L}_.:+-][\p{L}\p{N}_.:+-]*)\]_(?![\p{L}\p{N}_])/dgu;
const DEFINITION =
  /^[ \t]*\.\.[ \t]+\[(?:#(?=[\p{L}\p{N}]+[:-]))?([\p{L}\p{N}][\p{L}\p{N}_.:+-]*)\][ \t]/dgmu;

/** Roles of sphinxcontrib-bibtex: `:cite:`, `:cite:p:`, `:footcite:t:` and their like; keys by commas, with `{before}key{behind}`. */
const ROLE = /:(?:foot|full)?cite(?::[a-z]{1,12})?:`([^`]+)`/dg;
const KEY = /(?<![^\s,}])[^\s,{}]+(?=\s*(?:[,{]|$))/g;

/** Directives whose content is shown as it stands, or not at all. */
const VERBATIM = /^\.\.[ \t]+(?:code|code-block|sourcecode|highlight|literalinclude|raw|math|graphviz)::/;

/** Explicit markup that says something: anything else behind two dots is a comment. */
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
  quotationsIn,
};

/** Comments, literal blocks (behind `::`) and the content of directives that show it as it stands. */
function blocks(text: string): Span[] {
  const found: Span[] = [];
  let open: { indent: number; start: number; end: number } | undefined;
  let afterColons: number | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const indent = indentOf(line);
    if (open) {
      if (indent > open.indent) {
        if (indent !== Number.POSITIVE_INFINITY) open.end = end;
        continue;
      }
      found.push(open);
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
  if (open) found.push(open);
  return found;
}

/** Block quotes that end with an attribution, `-- A. Author` (docutils: "Block Quotes"). */
function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  const lines = linesOf(text);
  let block: { start: number; end: number; indent: number } | undefined;
  lines.forEach(({ start, end, text: line }, index) => {
    const indent = indentOf(line);
    if (indent === Number.POSITIVE_INFINITY) return;
    if (indent === 0) {
      block = undefined;
    } else if (block && /^\s*(?:--|---|—)[ \t]*\S/.test(line) && indent >= block.indent) {
      const next = lines[index + 1];
      const more = next && indentOf(next.text) > indent && next.text.trim() !== '' ? next.end : end;
      found.push({ start: block.start, end: block.end, by: { start, end: more } });
      block = undefined;
    } else if (block) block.end = end;
    else block = { start, end, indent };
  });
  return found;
}
