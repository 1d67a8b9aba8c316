import { attributed, strengthOf } from './attribution-shape.ts';
import { SUPERCITE } from './attribution-words.ts';
import { isBlank } from './blank.ts';
import { quoteMarks } from './quote-marks.ts';
import type { Quoting } from './quoting.ts';

/** Longest prefix of a line that determines how it is quoted. */
const HEAD = 300;

const INITIALS = /^ {0,3}(\p{Lu}\p{L}{0,3})((?:> ?)+)/u;
const BAR = /^ ?([|:%}])(?: |$)/;
const PROMPTS = new Set(['SQL', 'FTP', 'PS', 'GDB', 'DB', 'AT', 'CMD', 'In', 'Out', 'Sun', 'Zend']);
const INTRODUCED = /[:：]\s*$/;

/** How often initials must precede `>` to count as quote marks, unless a sentence follows them. */
const ENOUGH = 2;

const INITIALS_ALONE = /^\p{Lu}{2,4}$/u;
/** Consecutive words of letters, which sentences have and commands seldom do; below, what only commands have. */
const SENTENCE = /^\p{L}[\p{L}'’]*(?:,? [\p{L}'’-]+){3}/u;
const COMMAND =
  /[;={}|$]|\s--?\w|^(?:select|insert|update|delete|create|drop|alter|show|help|print|set|get|let|if|for|while)\b/i;

/** Whether `JD> ` precedes a single line that is a sentence, with only blank lines or an end beside it. */
function isQuotedSentence(texts: readonly string[], i: number, match: RegExpExecArray): boolean {
  const text = (texts[i] ?? '').slice(match[0].length, HEAD);
  if (!INITIALS_ALONE.test(match[1] ?? '') || !match[0].endsWith(' ')) return false;
  if (!isBlank(texts[i - 1] ?? '') && !INTRODUCED.test((texts[i - 1] ?? '').slice(-HEAD))) return false;
  return SENTENCE.test(text) && !COMMAND.test(text);
}

/** Minimum number of lines with `|` or `:` for a quotation. */
const SHORTEST_RUN = 2;

/** Finds quotations marked by `JD> `, and by `| ` or `: ` after a line that ends in a colon. */
export function withPrefixes(texts: readonly string[], marks: Quoting[]): void {
  const initials = texts.map((text, i) =>
    marks[i]?.depth === 0 && text.includes('>') ? INITIALS.exec(text.slice(0, HEAD)) : null,
  );
  withNames(texts, marks);
  const seen = new Map<string, number>();
  for (const match of initials) if (match) seen.set(match[1] ?? '', (seen.get(match[1] ?? '') ?? 0) + 1);
  initials.forEach((match, i) => {
    const letters = match?.[1] ?? '';
    if (!match || PROMPTS.has(letters) || (marks[i]?.depth ?? 0) > 0) return;
    if ((seen.get(letters) ?? 0) < ENOUGH && !isQuotedSentence(texts, i, match)) return;
    marks[i] = behind(texts[i] ?? '', match);
  });
  for (let i = 0; i < texts.length; ) i = barRun(texts, marks, i);
}

/** Maximum number of consecutive letter marks that are read. */
const MOST_NAMES = 8;

/** The quoting of a line that begins with letters and `>`, possibly followed by other marks: `MM> JD> ` has two. */
function behind(text: string, first: RegExpExecArray): Quoting {
  let depth = 0;
  let length = 0;
  let match: RegExpExecArray | null = first;
  for (let names = 0; match && names < MOST_NAMES; names++) {
    depth += (match[2] ?? '').split('>').length - 1;
    length += match[0].length;
    match = NAME_MARK.exec(text.slice(length, length + HEAD));
    if (match && (!INITIALS_ALONE.test(match[1] ?? '') || PROMPTS.has(match[1] ?? ''))) match = null;
  }
  const inner = quoteMarks(text.slice(length));
  return { depth: depth + inner.depth, length: length + inner.length };
}

const NAME_MARK = /^ {0,8}(\p{L}{1,12})((?:> ?)+)/u;
/** A mark that Supercite explains: `"JD" == John Doe`. */
const EXPLAINED = /^>{2,8} "([^"<>]{1,12})" ==/;

/** Finds quotations with marks that an attribution above explains: initials or a word of its name, in any case. */
function withNames(texts: readonly string[], marks: Quoting[]): void {
  const explained = new Set<string>();
  let read = 0;
  texts.forEach((text, i) => {
    if (marks[i]?.depth !== 0 || !text.slice(0, 24).includes('>')) return;
    const match = NAME_MARK.exec(text.slice(0, HEAD));
    if (!match) return;
    for (; read < i; read++) for (const mark of marksOf(texts, read)) explained.add(mark);
    if (explained.has((match[1] ?? '').toLowerCase())) marks[i] = behind(text, match);
  });
}

/** The marks, in lower case, explained by an attribution that ends at a line. */
function marksOf(texts: readonly string[], end: number): string[] {
  const last = texts[end] ?? '';
  if (last.length > HEAD || !INTRODUCED.test(last)) return [];
  const mark = EXPLAINED.exec(last)?.[1];
  const alone = last.replace(SUPERCITE, '');
  const said = [alone, `${texts[end - 1] ?? ''} ${alone}`].find((text) => strengthOf(text) !== undefined);
  const words =
    (said === undefined ? '' : (attributed(said).name ?? '')).toLowerCase().match(/\p{L}+/gu) ?? [];
  const initials = words.map((word) => [...word][0] ?? '');
  return [mark?.toLowerCase(), ...words, initials.join(''), [initials[0], initials.at(-1)].join('')].filter(
    (one) => one !== undefined && one !== '',
  ) as string[];
}

function barOf(text: string): string | undefined {
  const first = text[text.startsWith(' ') ? 1 : 0];
  if (first === undefined || !'|:%}'.includes(first)) return undefined;
  return BAR.exec(text.slice(0, 4))?.[1];
}

function barRun(texts: readonly string[], marks: Quoting[], start: number): number {
  const bar = barOf(texts[start] ?? '');
  if (bar === undefined || !announced(texts, start)) return start + 1;
  let end = start;
  while (end < texts.length && marks[end]?.depth === 0 && barOf(texts[end] ?? '') === bar) end++;
  const run = texts.slice(start, end);
  const isTable = run.some((text) => text.trimEnd().endsWith('|') && text.trimEnd().length > 2);
  if (isTable || (end - start < SHORTEST_RUN && !isAttributed(texts, start))) return Math.max(end, start + 1);
  for (let i = start; i < end; i++)
    marks[i] = { depth: 1, length: BAR.exec(texts[i] ?? '')?.[0].length ?? 0 };
  return end;
}

function announced(texts: readonly string[], start: number): boolean {
  const text = lineAbove(texts, start);
  return text.length < HEAD && INTRODUCED.test(text);
}

/** Whether a line follows an attribution that is certain by its form. */
function isAttributed(texts: readonly string[], start: number): boolean {
  return strengthOf(lineAbove(texts, start)) === 'strong';
}

function lineAbove(texts: readonly string[], start: number): string {
  let i = start - 1;
  while (i >= 0 && start - i <= 2 && (texts[i] ?? '').trim() === '') i--;
  return texts[i] ?? '';
}
