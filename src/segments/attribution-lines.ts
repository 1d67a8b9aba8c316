import { strengthOf } from './attribution-shape.ts';
import { OPENING } from './attribution-words.ts';
import { isBlank } from './blank.ts';
import type { Label } from './line.ts';

/** Maximum number of lines of a wrapped attribution: 4% of quoting posts need two, a few three, long Lotus ones four. */
export const MAX_WRAPPED = 4;

/** Maximum blank lines between an attribution and its quotation. */
const MAX_BLANK = 3;

const HAS_ADDRESS_OR_DATE = /@| at |\d[:/.-]\d|\d{4}|\d{1,2}\.? \p{L}{3}/u;
const LONGEST = 400;

/** The ends of one-line attributions, and the start of dividers; a quick test, as most lines have neither. */
const LAST = /(?:[:：;,>…)\]-]|\.\.\.|道|작성|씀|(?:wr|schr|écr|escr|scri|skr|pis|пис)\p{L}{1,6})$/iu;
const FIRST = /^(?:\s*[-_=*+]|From: |Begin |Quoting |Comment )/i;

/** Code units at the end of a line that `LAST` needs: four letters and six, which may take two each. */
const TAIL = 16;

function mayBeAlone(line: string): boolean {
  return (
    line.includes(':>') || line.includes(': >') || FIRST.test(line) || LAST.test(line.trimEnd().slice(-TAIL))
  );
}

/**
 * Index after the last line of the attribution that begins at a line; undefined if none does. A form that may be prose ("A. Author wrote:")
 * only counts if a quotation follows.
 */
export function attributionEnd(
  texts: readonly string[],
  start: number,
  free: (line: number) => boolean,
  quoted: (line: number) => boolean,
): number | undefined {
  const first = texts[start] ?? '';
  if (isBlank(first) || first.length > LONGEST) return undefined;
  const isName = isNameAboveAddress(first, texts[start + 1] ?? '');
  if (!isName && !mayBeAlone(first) && !mayBeWrapped(first, first)) return undefined;
  let joined = '';
  for (let end = start + 1; end <= start + MAX_WRAPPED && end <= texts.length && free(end - 1); end++) {
    const text = texts[end - 1] ?? '';
    if (isBlank(text) || text.length > LONGEST) return undefined;
    joined = joined === '' ? text.trim() : `${joined} ${text.trim()}`;
    const strength = strengthOf(joined);
    const isWrapped = end === start + 2 && isName ? true : mayBeWrapped(first, texts[end - 2] ?? '');
    if (strength !== undefined && (end === start + 1 || isWrapped)) {
      if (strength === 'strong' || quotationFollows(texts, end, quoted)) return end;
    }
    if (!mayBeWrapped(first, text) && !(isName && end === start + 1)) return undefined;
  }
  return undefined;
}

const ADDRESS_FIRST = /^ {0,4}[<(][^\s<>()]{1,100}@/;
const NAME_ALONE = /^["*]{0,3}(?:\p{Lu}[\p{L}.'’-]{0,30},? ?){1,5}["*]{0,3}$/u;

/** Whether a line is only a name and the next begins with an address: "Ann Arp" above "<ann@example.org> wrote:". */
function isNameAboveAddress(line: string, next: string): boolean {
  return ADDRESS_FIRST.test(next) && NAME_ALONE.test(line.trim());
}

/** Whether an attribution may begin with `first` and continue after `line`: it has a name or a date, and no sentence ends. */
function mayBeWrapped(first: string, line: string): boolean {
  if (!/[@\d]| at /.test(first)) return false;
  return (
    (OPENING.test(first.trim()) || /<[^<>\s]+@|^\S{1,4}.*\d{4}/.test(first)) &&
    HAS_ADDRESS_OR_DATE.test(first) &&
    !/[.!?:]\s*$/.test(line)
  );
}

function quotationFollows(texts: readonly string[], end: number, quoted: (line: number) => boolean): boolean {
  let i = end;
  while (i < texts.length && i - end <= MAX_BLANK && !quoted(i) && isBlank(texts[i] ?? '')) i++;
  return i < texts.length && quoted(i);
}

/** Labels attribution lines, and a forwarding client's lines with the sender above `To:`. */
export function labelAttributions(texts: readonly string[], labels: (Label | undefined)[]): void {
  const free = (line: number) => labels[line] === undefined;
  const quoted = (line: number) => labels[line] === 'quotation';
  for (let i = 0; i < texts.length; ) {
    const end = free(i) ? attributionEnd(texts, i, free, quoted) : undefined;
    if (end === undefined) i++;
    else for (; i < end; i++) labels[i] = 'quotation_marker';
  }
}
