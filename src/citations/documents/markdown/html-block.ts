/** Element names that begin an HTML block of kind 6 (CommonMark 4.6). */
const BLOCK_NAMES =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul';

const NAME = '[A-Za-z][A-Za-z0-9-]*';
const ATTRIBUTE = `[ \\t]+[A-Za-z_:][A-Za-z0-9_.:-]*(?:[ \\t]*=[ \\t]*(?:"[^"]*"|'[^']*'|[^\\s"'=<>\`]+))?`;

/** What begins an HTML block, and what ends it: a line with that text or, if absent, an empty line. */
const KINDS: readonly { readonly begins: RegExp; readonly ends?: RegExp; readonly interrupts: boolean }[] = [
  {
    begins: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i,
    ends: /<\/(?:script|pre|style|textarea)>/i,
    interrupts: true,
  },
  { begins: /^<!--/, ends: /-->/, interrupts: true },
  { begins: /^<\?/, ends: /\?>/, interrupts: true },
  { begins: /^<![A-Za-z]/, ends: />/, interrupts: true },
  { begins: /^<!\[CDATA\[/, ends: /\]\]>/, interrupts: true },
  { begins: new RegExp(`^</?(?:${BLOCK_NAMES.replace(/ /g, '|')})(?:[ \\t]|/?>|$)`, 'i'), interrupts: true },
  {
    begins: new RegExp(`^(?:<${NAME}(?:${ATTRIBUTE})*[ \\t]*/?>|</${NAME}[ \\t]*>)[ \\t]*$`),
    interrupts: false,
  },
];

/** A block of HTML that a line begins. */
export interface HtmlBlock {
  readonly isComment: boolean;
  /** Text in the line that ends it; if absent, an empty line does. */
  readonly ends: RegExp | undefined;
}

/**
 * The HTML block that a line begins, leading blanks removed.
 *
 * @param inParagraph Whether a paragraph is open.
 */
export function htmlBlock(line: string, inParagraph: boolean): HtmlBlock | undefined {
  if (!line.startsWith('<')) return undefined;
  const kind = KINDS.find(({ begins, interrupts }) => (interrupts || !inParagraph) && begins.test(line));
  return kind && { isComment: line.startsWith('<!--'), ends: kind.ends };
}
