/** Characters of rules and dividers. */
const DRAWN = /^[-_=*#~.+^<>?/\\|:·•—–─═━ \t\r]+$/u;

/** Distinguishes a divider from a stray arrow: two equal characters in a row, or a lone dash. */
const RULED = /^\s*(?:-|[-=~_*+]{2,}|\.{2,}|#{2,}|(?:[-_=*#~+] ){3,}.*)\s*$/u;

/** Lines of these characters from this length on are dividers. */
const LONG = 10;
const FEW = 5;

/** Maximum length of a divider. */
const WIDEST = 1000;

/** Whether a line is only a divider: `-- `, `_____`, `=====`, `...`, `* * *`, `-~--~-`. */
export function isSeparator(text: string): boolean {
  if (text.length > WIDEST || !DRAWN.test(text)) return false;
  const marks = text.replace(/\s/g, '');
  return RULED.test(text) || (marks.length >= LONG && new Set(marks).size <= FEW);
}

/** Whether a line is a rule below the header of a table or between its rows: of divider characters, in columns or next to them. */
export function isTableRule(texts: readonly string[], i: number): boolean {
  const text = texts[i] ?? '';
  if (!isSeparator(text)) return false;
  if (/-{2,} {1,4}-{2,}|^\s*\+(?:[-=]+\+){2,}\s*$|=== +===/.test(text)) return true;
  return text.trim().length > 8 && hasColumns(texts[i - 1]) && hasColumns(texts[i + 1]);
}

function hasColumns(text: string | undefined): boolean {
  return text !== undefined && text.length <= WIDEST && /\S {2,}\S+(?: \S+)* {2,}\S|\S *\|.*\|/.test(text);
}
