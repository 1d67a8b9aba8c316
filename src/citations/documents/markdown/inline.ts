import type { Span } from '../document.ts';

const NAME = '[A-Za-z][A-Za-z0-9-]*';
const ATTRIBUTE = `\\s+[A-Za-z_:][A-Za-z0-9_.:-]*(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'=<>\`]+))?`;

/** An address in angle brackets (CommonMark 6.5). */
const AUTOLINK = new RegExp(
  [
    '<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>',
    "<[A-Za-z0-9.#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?>",
  ].join('|'),
  'y',
);

/** A tag (CommonMark 6.6). */
const TAG = new RegExp(`<${NAME}(?:${ATTRIBUTE})*\\s*/?>|</${NAME}\\s*>`, 'y');

/** The start of HTML that has its own end mark: comments and the like. */
const OPENINGS: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
];

/** The code spans and comments of a text, which is that of a paragraph or a heading. Linear. */
export function unreadInline(text: string): Span[] {
  const spans: Span[] = [];
  const runs = backtickRuns(text);
  const search = endsIn(text);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === 96) {
      let behind = at;
      while (text.charCodeAt(behind) === 96) behind++;
      const end = runs.next(behind - at, behind);
      if (end !== undefined && !isCiteRole(text, at)) spans.push({ start: at, end });
      at = end ?? behind;
    } else if (code === 60) {
      const address = endOf(AUTOLINK, text, at);
      const end = address ?? htmlEnd(text, at, search);
      if (end !== undefined && address === undefined && text.startsWith('<!--', at))
        spans.push({ start: at, end });
      at = end ?? at + 1;
    } else at++;
  }
  return spans;
}

/** Whether backticks at a position enclose keys of MyST's cite role, not code: `{cite}`key``. */
function isCiteRole(text: string, at: number): boolean {
  return (
    text[at - 1] === '}' &&
    /\{(?:foot|full)?cite(?::[a-z]{1,12})?\}$/.test(text.slice(Math.max(0, at - 30), at))
  );
}

/** Where the HTML ends that begins with the angle bracket at `at`. */
function htmlEnd(text: string, at: number, search: ReturnType<typeof endsIn>): number | undefined {
  // `<!-->` and `<!--->` are comments (CommonMark 6.6).
  const short = /^<!---?>/.exec(text.slice(at, at + 6));
  if (short) return at + short[0].length;
  for (const [begin, end] of OPENINGS) if (text.startsWith(begin, at)) return search(end, at + begin.length);
  if (/^<![A-Za-z]/.test(text.slice(at, at + 3))) return search('>', at + 2);
  return endOf(TAG, text, at);
}

/** End offset of the match of a sticky pattern at a position. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Finds the next occurrence of an end mark; remembers if there is none, so that it searches only once. */
function endsIn(text: string): (end: string, from: number) => number | undefined {
  const missing = new Set<string>();
  return (end, from) => {
    if (missing.has(end)) return undefined;
    const index = text.indexOf(end, from);
    if (index >= 0) return index + end.length;
    missing.add(end);
    return undefined;
  };
}

/** The runs of backticks of a text by length: a code span is closed by the next run of the same length as its opening one. */
function backtickRuns(text: string): { next: (length: number, from: number) => number | undefined } {
  const byLength = new Map<number, { readonly starts: number[]; passed: number }>();
  for (let at = text.indexOf('`'); at >= 0; ) {
    let end = at;
    while (text.charCodeAt(end) === 96) end++;
    const runs = byLength.get(end - at);
    if (runs) runs.starts.push(at);
    else byLength.set(end - at, { starts: [at], passed: 0 });
    at = text.indexOf('`', end);
  }
  return {
    next(length, from) {
      const runs = byLength.get(length);
      if (runs === undefined) return undefined;
      while ((runs.starts[runs.passed] ?? Number.POSITIVE_INFINITY) < from) runs.passed++;
      const start = runs.starts[runs.passed];
      return start === undefined ? undefined : start + length;
    },
  };
}
