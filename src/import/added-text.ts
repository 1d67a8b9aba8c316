/** A text, and what lists and gateways put around it. */
export interface Trimmed {
  readonly core: string;
  /** The banners and footers, in their order; empty where there are none. */
  readonly added: string;
}

/** Lines of one banner or footer. */
const MOST_LINES = 10;

/** Footers that stand one below the other, when a message passed several lists. */
const MOST_FOOTERS = 4;

/** The lines that part a footer from the text. */
const RULE = /^\s*(?:--\s?|_{5,}|-{5,}|={5,}|\*{5,}|#{5,})$/;

/** Words of list software and mail gateways; no author needs them at the end of a text. */
const LIST_WORDS =
  /unsubscribe|mailing[ -]list|listinfo|mailman|majordomo|list archive|you received this (?:message|e-?mail) because|google groups|\bgroup\/|intended recipient|confidentiality notice|disclaimer|scanned (?:for|by)|virus-free|antivirus/i;

/** An address or a page below a rule of underscores: Mailman's form. */
const ADDRESS_OR_PAGE = /\S@\S|\S at \S+\.\S|https?:\/\//;

/** What stands above a text that a gateway marked. */
const BANNER =
  /mailing[ -]list|originated (?:from )?outside|external (?:e-?mail|sender|message)|sender is (?:unknown|external)|do not click/i;

/** Mailman's note of a part that it took out. */
const SCRUBBED = /^-{10,} next part -{10,}$/;
const SCRUB_NOTE = /(?:attachment was scrubbed|part was scrubbed)/;

/**
 * Takes off what lists and gateways add to a text in passing: banners above it; below it footers (at most ten lines, below a rule
 * or as the last paragraph, that speak of the list or of a gateway's checks) and Mailman's notes of parts that it took out.
 * Linear in the text.
 */
export function trimAdded(text: string): Trimmed {
  let lines = text.split('\n');
  const below: string[] = [];
  for (let footer = 0; footer < MOST_FOOTERS; footer++) {
    const at = footerStart(lines);
    if (at === undefined) break;
    below.unshift(lines.slice(at).join('\n').trim());
    lines = lines.slice(0, at);
  }
  const start = bannerEnd(lines);
  const above = lines.slice(0, start).join('\n').trim();
  return { core: lines.slice(start).join('\n'), added: [above, ...below].filter(Boolean).join('\n') };
}

/** The line that the last footer begins at. */
function footerStart(lines: readonly string[]): number | undefined {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end--;
  if (end === 0) return undefined;
  let paragraph: number | undefined;
  let rule: number | undefined;
  for (let at = end - 1; at >= 0 && at >= end - MOST_LINES; at--) {
    const line = lines[at] ?? '';
    if (SCRUBBED.test(line) && SCRUB_NOTE.test(lines.slice(at, end).join('\n'))) return at;
    if (paragraph === undefined && (at === 0 || lines[at - 1]?.trim() === '')) paragraph = at;
    // A footer may be framed by two rules: the upper one begins it.
    if (RULE.test(line) && (rule === undefined || end - rule <= 1)) rule = at;
  }
  if (rule !== undefined && rule > 0 && isFooter(lines.slice(rule, end))) return rule;
  if (paragraph !== undefined && paragraph > 0 && LIST_WORDS.test(lines.slice(paragraph, end).join('\n')))
    return paragraph;
  return undefined;
}

function isFooter(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  return LIST_WORDS.test(text) || (/^\s*_{5,}$/.test(lines[0] ?? '') && ADDRESS_OR_PAGE.test(text));
}

/** The line behind a banner; 0 where there is none. */
function bannerEnd(lines: readonly string[]): number {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return 0;
  const length = lines.slice(start).findIndex((line) => line.trim() === '');
  if (length < 1 || length > MOST_LINES) return 0;
  return BANNER.test(lines.slice(start, start + length).join('\n')) ? start + length : 0;
}
