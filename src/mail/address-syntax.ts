const ATOM = String.raw`[^\s.@,;:()<>"\\[\]]+`;
const DOTTED = String.raw`${ATOM}(?:\s*\.\s*${ATOM})*`;

/** A quoted string, what stands in angle brackets without one (RFC 5322 3.2.4, 3.4), or an address alone, perhaps with white space in it (4.4). */
const QUOTED_OR_ADDRESS = new RegExp(
  String.raw`"(?:[^"\\]|\\.)*"|<[^<>"]*>|(?<=^|[,;:])\s*${DOTTED}\s*@\s*${ATOM}(?:\s*\.\s*${ATOM})+(?=\s*(?:[,;(]|$))`,
  'gs',
);

/**
 * Returns an address list in a form that a simple parser understands: each comment is replaced by the result of `mark` for its words, in
 * parentheses (RFC 5322 3.2.2: comments nest and have quoted pairs); comments within an address, the obsolete route before one
 * (`<@relay.example.org:ann@example.org>`) and white space around its dots (RFC 5322 4.4) are removed. Linear in the text.
 */
export function plainAddressList(text: string, mark: (words: string) => string): string {
  const list = text.includes('(') || text.includes(')') ? replaceComments(text, mark) : text;
  return list.replace(QUOTED_OR_ADDRESS, (part) =>
    part.startsWith('"') ? part : part.replace(/^<\s*@[^:]*:/, '<').replace(/\s*([.@])\s*/g, '$1'),
  );
}

/** The text of a comment: quoted pairs undone, nested comments unchanged. */
export function commentWords(comment: string): string {
  return comment.replace(/\\(.)/gs, '$1');
}

function replaceComments(text: string, mark: (words: string) => string): string {
  const out: string[] = [];
  let at = 0;
  let isInAngle = false;
  for (const { start, end, isComment, isCutOff } of spans(text)) {
    const before = text.slice(at, start);
    out.push(before);
    at = end;
    isInAngle = before.lastIndexOf('<') > before.lastIndexOf('>') || (isInAngle && !before.includes('>'));
    if (!isComment) {
      out.push(text[start] === '"' ? text.slice(start, end) : ' ');
    } else if (!isInAngle && text[start - 1] !== '@' && text[end] !== '@') {
      out.push(` (${mark(commentWords(text.slice(start + 1, isCutOff ? end : end - 1)))}) `);
    }
  }
  out.push(text.slice(at));
  return out.join('');
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** False for a quoted string, and for an unmatched parenthesis. */
  readonly isComment: boolean;
  /** True for a comment that is never closed. */
  readonly isCutOff?: boolean;
}

/** Outermost comments, quoted strings outside of them, and unmatched parentheses, in order. */
function spans(text: string): Span[] {
  const outermost: Span[] = [];
  const open: { at: number; spans: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"' && open.length === 0) {
      const end = endOfQuoted(text, at);
      if (end > 0) {
        outermost.push({ start: at, end, isComment: false });
        at = end - 1;
      }
    } else if (character === '(') open.push({ at, spans: outermost.length });
    else if (character === ')') {
      const opened = open.pop();
      if (opened === undefined) outermost.push({ start: at, end: at + 1, isComment: false });
      else {
        outermost.length = opened.spans;
        outermost.push({ start: opened.at, end: at + 1, isComment: true });
      }
    }
  }
  const [unclosed] = open;
  if (unclosed === undefined) return outermost;
  // An unclosed comment extends to the end, unless an address follows it.
  if (!text.includes('<', unclosed.at))
    return [
      ...outermost.slice(0, unclosed.spans),
      { start: unclosed.at, end: text.length, isComment: true, isCutOff: true },
    ];
  const alone = open.map(({ at }) => ({ start: at, end: at + 1, isComment: false }));
  return [...outermost, ...alone].sort((a, b) => a.start - b.start);
}

/** Offset after the closing quote of a quoted string; 0 if it is never closed. */
function endOfQuoted(text: string, start: number): number {
  const quoted = /"(?:[^"\\]|\\.)*"/sy;
  quoted.lastIndex = start;
  return quoted.test(text) ? quoted.lastIndex : 0;
}
