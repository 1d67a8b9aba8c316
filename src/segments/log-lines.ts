import { isBlank } from './blank.ts';
import type { Label } from './line.ts';

/** Number of characters at the start of a line that are examined. */
const HEAD = 300;

/** Frames and heads of stack traces: Java and .NET, JavaScript, Python, gdb, Perl. */
const FRAMES = new RegExp(
  [
    String.raw`^\s+at [\w.$<>/ [\]]+\(.*\)`,
    String.raw`^\s*\.\.\. \d+ (?:more|common frames omitted)`,
    String.raw`^Caused by: [\w.$]+`,
    String.raw`^\s*Traceback \(most recent call last\):`,
    String.raw`^\s+File "[^"]+", line \d+`,
    String.raw`^\s*#\d+ +(?:0x[0-9a-f]+ in )?\S+ ?\(`,
    '^Exception in thread "',
    String.raw`^Call Trace:|^\s*\[<[0-9a-f]{8,16}>\]`,
  ].join('|'),
);

/** A timestamp, or seconds since the start, at the start of a line; possibly after a bracket or one or two tags. */
const STAMP =
  /^\s*(?:\[[^\]]{1,30}\] *){0,2}(?:\d+> )?[([<]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* +\w{0,3} *\d{1,2} \d\d:\d\d:\d\d|\d{1,2}[:/]\d\d[:/]\d{2,4}[ ,.:\]]\S* ?\S|\d{1,2}\/\w{3}\/\d{4}:\d\d|\[? {0,6}\d{1,6}\.\d{3,6}\])/;

/** Line prefixes of compilers, linkers, make and kernels, or of a tool: `tool: error: `. */
const TOOL =
  /^\s*(?:[\w.+/-]+:\d+(?::\d+)?: ?(?:fatal error|error|warning|note|sparse)\b|(?:g?make|ld|collect2|gcc|cc1|configure|dpkg|rpm|E|W|Err|npm|pip)(?:\[\d+\])?: \S|(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE)[ :]|\((?:II|EE|WW|==|\*\*|--|!!)\) |<\d>|(?:err|fixme|warn|trace):[\w.]+:)/;

/** A quick test: every alternative of `TOOL` needs one of these. */
const MAY_BE_TOOL = /[:(<]|^\s*[DIWEFT][A-Z]{3}/;

/** Minimum number of options for a line to count as a command printed by a build. */
const MANY_OPTIONS = 3;

function options(text: string): number {
  return text.includes('-') ? (text.match(/(?<!\S)--?[A-Za-z]/g)?.length ?? 0) : 0;
}

/** slrn's marks around verbatim text, used on lists and Usenet. */
const VERBATIM = { top: '#v+', end: '#v-' };

const BRACKETED = /^\s*(\[[\w .:/-]{2,30}\])/;

/** Minimum number of consecutive lines with the same bracket for a log. */
const SAME_BRACKETS = 3;

const BOX_TOP = /^,-{3,}/;
const BOX_END = /^`-{3,}/;

/**
 * Labels pasted program output: stack traces; lines with a timestamp or a tool's prefix near another such line; runs of lines that begin
 * with the same bracket; Emacs boxquotes.
 */
export function labelLogs(texts: readonly string[], labels: (Label | undefined)[]): void {
  const heads = texts.map((text) => (text.length > HEAD ? text.slice(0, HEAD) : text));
  const logged = heads.map(
    (text, i) =>
      labels[i] === undefined &&
      !isBlank(text) &&
      ((/\d/.test(text) && STAMP.test(text)) ||
        (MAY_BE_TOOL.test(text) && TOOL.test(text)) ||
        options(text) >= MANY_OPTIONS),
  );
  heads.forEach((text, i) => {
    if (labels[i] !== undefined || isBlank(text)) return;
    const near = logged[i - 2] || logged[i - 1] || logged[i + 1] || logged[i + 2];
    if (FRAMES.test(text) || (logged[i] && near)) labels[i] = 'log_data';
  });
  for (let i = 0; i < heads.length; )
    i = Math.max(bracketRun(heads, labels, i), box(heads, labels, i), i + 1);
}

function bracketRun(heads: readonly string[], labels: (Label | undefined)[], start: number): number {
  const bracket = BRACKETED.exec(heads[start] ?? '')?.[1];
  if (bracket === undefined) return start;
  let end = start;
  while (end < heads.length && BRACKETED.exec(heads[end] ?? '')?.[1] === bracket) end++;
  if (end - start >= SAME_BRACKETS) for (let i = start; i < end; i++) labels[i] ??= 'log_data';
  return end;
}

/** Labels an Emacs boxquote or verbatim text; returns the index after its end, or `start` if none begins. */
function box(heads: readonly string[], labels: (Label | undefined)[], start: number): number {
  const top = heads[start] ?? '';
  const verbatim = top.trimEnd() === VERBATIM.top;
  if (!verbatim && !BOX_TOP.test(top)) return start;
  const within = (text: string) =>
    verbatim ? text.trimEnd() !== VERBATIM.end && text.trimEnd() !== VERBATIM.top : text.startsWith('|');
  let end = start + 1;
  while (end < heads.length && within(heads[end] ?? '')) end++;
  const closed = verbatim ? (heads[end] ?? '').trimEnd() === VERBATIM.end : BOX_END.test(heads[end] ?? '');
  if (end - start < 2 || !closed) return start;
  for (let i = start; i <= end; i++) labels[i] ??= 'log_data';
  return end + 1;
}
