/** A plain text digest split into its posts. */
export interface PlainDigest {
  /** The text before and after its posts. */
  readonly text: string;
  /** Its posts, each with its header. */
  readonly members: readonly string[];
}

/**
 * Separator lines: 70 hyphens after the preamble, 30 after each post (RFC 1153); some lists write fewer or more, Yahoo two lines of 72
 * underscores.
 */
const RULE = /^(?:-{25,80}|_{60,80})[ \t]*$/;
const FIELD = /^[!-9;-~]{1,60}:(?:[ \t]|$)/;
const FOLDED = /^[ \t]+\S/;

/** Words by which the preamble introduces its table of contents. */
const TOPICS = /topics|in this (?:issue|digest)|table of contents/i;

/**
 * Splits a plain text digest (RFC 1153). A rule separates posts only if a header with From, and Date or Subject, follows it, so that rules
 * drawn by authors stay; the last post ends at the first rule without such a header. Undefined if it contains no post.
 */
export function readPlainDigest(text: string): PlainDigest | undefined {
  const lines = text.split('\n');
  const starts: number[] = [];
  let end = lines.length;
  for (let at = 0; at < lines.length; at++) {
    if (!RULE.test(lines[at] ?? '')) continue;
    if (hasHeader(lines, at + 1)) starts.push(at);
    else if (starts.length > 0 && (isTrailer(lines, at + 1) || isEndOfUnderscores(lines, at))) {
      end = at;
      break;
    }
  }
  const [first] = starts;
  if (first === undefined) return undefined;
  const isClosed = end < lines.length || starts.length > 1 || TOPICS.test(lines.slice(0, first).join('\n'));
  if (!isClosed) return undefined;
  const members = starts.map((at, index) => {
    let from = at + 1;
    while (lines[from]?.trim() === '') from++;
    const member = lines.slice(from, starts[index + 1] ?? end);
    while (RULE.test(member.at(-1) ?? '') || member.at(-1)?.trim() === '') member.pop();
    return `${flushHeader(member).join('\n')}\n`;
  });
  const own = [...lines.slice(0, first), ...lines.slice(end)].join('\n');
  return { text: own.trim() === '' ? '' : `${own.trimEnd()}\n`, members };
}

function hasHeader(lines: readonly string[], from: number): boolean {
  const names = new Set<string>();
  let at = from;
  while (lines[at]?.trim() === '') at++;
  for (; at < lines.length && lines[at]?.trim() !== ''; at++) {
    const line = flush(lines[at] ?? '');
    if (FIELD.test(line)) names.add(line.slice(0, line.indexOf(':')).toLowerCase());
    else if (!FOLDED.test(line) || names.size === 0) return false;
  }
  return names.has('from') && (names.has('date') || names.has('subject'));
}

/** Yahoo indents some header fields. */
const INDENTED = /^ {1,8}(?=(?:Date|From|To|Subject): )/;

function flush(line: string): string {
  return line.replace(INDENTED, '');
}

function flushHeader(member: readonly string[]): string[] {
  const end = member.findIndex((line) => line.trim() === '');
  return member.map((line, at) => (at < end ? flush(line) : line));
}

/** Yahoo's digest ends with its two rules, and a rule of hyphens above its own text. */
function isEndOfUnderscores(lines: readonly string[], at: number): boolean {
  if (!lines[at]?.startsWith('_') || !RULE.test(lines[at + 1] ?? '')) return false;
  const next = lines.slice(at + 2, at + 6).find((line) => line.trim() !== '') ?? '';
  return RULE.test(next);
}

/** Maximum number of lines between the last post and "End of": old Mailman puts its footer there. */
const FOOTER_LINES = 16;

/** RFC 1153: "End of", and the digest's name; Mailman puts its footer before it, in the form of a post. */
function isTrailer(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 6).find((line) => line.trim() !== '') ?? '';
  const isFooter = /^_{40,}$/.test(next.trim());
  if (isFooter && lines.slice(from, from + FOOTER_LINES).some((line) => /^end of\b.*\bdigest\b/i.test(line)))
    return true;
  return /^(?:end of\b|subject:\s*digest footer|\*+\s*end of\b)/i.test(next);
}
