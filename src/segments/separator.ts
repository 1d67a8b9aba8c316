/** Characters that rules and dividers are drawn with. */
const DRAWN = /^[-_=*#~.+^<>?/\\|:·•—–─═━ \t\r]+$/u;

/** What makes a line of them a divider rather than a stray arrow: two of the same in a row, or a lone dash. */
const RULED = /^\s*(?:-|[-=~_*+]{2,}|\.{2,}|#{2,}|(?:[-_=*#~+] ){3,}.*)\s*$/u;

/** From this length on any line of so few different marks is drawn, whatever they are. */
const LONG = 10;
const FEW = 5;

/** Longest line that is looked at: nobody draws a divider over a thousand columns. */
const WIDEST = 1000;

/** Whether a line does nothing but divide: `-- `, `_____`, `=====`, `...`, `* * *`, `-~--~-`. */
export function isSeparator(text: string): boolean {
  if (text.length > WIDEST || !DRAWN.test(text)) return false;
  const marks = text.replace(/\s/g, '');
  return RULED.test(text) || (marks.length >= LONG && new Set(marks).size <= FEW);
}

/** Whether a line is the rule below the head of a table, or between its rows: drawn, in columns or next to them. */
export function isTableRule(texts: readonly string[], i: number): boolean {
  const text = texts[i] ?? '';
  if (!isSeparator(text)) return false;
  if (/-{2,} {1,4}-{2,}|^\s*\+(?:[-=]+\+){2,}\s*$|=== +===/.test(text)) return true;
  return text.trim().length > 8 && hasColumns(texts[i - 1]) && hasColumns(texts[i + 1]);
}

function hasColumns(text: string | undefined): boolean {
  return text !== undefined && text.length <= WIDEST && /\S {2,}\S+(?: \S+)* {2,}\S|\S *\|.*\|/.test(text);
}
