import { type Attribution, attributions, type Line } from '../segments/index.ts';
import { belowHead, copiedMessage } from './copied-head.ts';
import { isElision } from './elision.ts';
import { withoutListFooter } from './list-footer.ts';
import { depthsOfWords } from './wrapped-tails.ts';

/** A paragraph of a quotation, one level of marks removed: lines of one depth without a blank line between. */
export interface Unit {
  /** With the quoted post's own quote marks. */
  readonly lines: readonly string[];
  /** Remaining depth: 0 for the quoted author's own words. */
  readonly depth: number;
  /** Number of blank lines before it in the quoted post, within the same fragment. */
  readonly blanks: number;
}

/** A run of quoted lines without interruption, which was copied in one piece. */
export type Fragment = readonly Unit[];

/** The quotations below one attribution line by the author. */
export interface Section {
  readonly attribution: Attribution | undefined;
  /** The lines of the attribution, joined by spaces; empty if there is none. */
  readonly said: string;
  readonly fragments: readonly Fragment[];
  /** By fragment: the author's line directly above it; undefined if that is the attribution, or nothing. */
  readonly leads: readonly (string | undefined)[];
}

/**
 * The quotations of a post, in order, grouped by the attribution above. The first section has none if the post begins with a quotation.
 * Everything below the header of a copied message without quote marks belongs to that message.
 */
export function quotedSections(lines: readonly Line[]): Section[] {
  const own = attributions(lines, 0);
  const inside = attributionInside(lines);
  if (inside && own.every((attribution) => attribution.start > inside.start)) own.unshift(inside);
  const copied = copiedMessage(lines, own);
  const top = copied ? own.filter(({ start }) => start <= copied.start) : own;
  const starts = [0, ...top.map((attribution) => belowHead(lines, attribution))];
  const ends = [...top.map((attribution) => attribution.start), lines.length];
  return starts
    .map((start, index) => {
      const attribution = top[index - 1];
      const runs =
        attribution !== undefined && attribution === copied
          ? unmarkedRun(lines.slice(start))
          : runsOf(lines, start, ends[index] ?? start);
      return {
        attribution,
        said: attribution === undefined ? '' : saidBy(lines, attribution),
        fragments: runs.map(({ fragment }) => fragment),
        leads: runs.map(({ lead }) => lead),
      };
    })
    .filter((section) => section.fragments.length > 0);
}

/** A copied message without marks, as Outlook and forwarding clients leave it: one piece, with its own quote marks. */
function unmarkedRun(lines: readonly Line[]): QuotedRun[] {
  const depths = depthsOfWords(lines);
  const units = withoutListFooter(
    unitsOf(lines.map((line, at) => ({ text: line.marks + line.content, depth: depths[at] ?? 0 }))),
  );
  return units.length > 0 ? [{ fragment: units, lead: undefined }] : [];
}

/**
 * The attribution inside the quotation that it introduces, as Apple's phones write it: the first quoted line, at the depth of what follows
 * it, or in their form.
 */
export function attributionInside(lines: readonly Line[]): Attribution | undefined {
  const first = lines.findIndex((line) => line.depth > 0 && line.content.trim() !== '');
  if (first < 0 || lines[first]?.depth !== 1) return undefined;
  const attribution = attributions(lines.slice(0, first + MOST_ATTRIBUTION_LINES), 1).find(
    ({ start }) => start === first,
  );
  if (!attribution) return undefined;
  const opening = lines.slice(attribution.start, attribution.end).map((line) => line.content.trim());
  if (APPLE.test(opening.join(' '))) return attribution;
  const next = lines.slice(attribution.end).find((line) => line.depth > 0 && line.content.trim() !== '');
  return next?.depth === 1 && !isElision(next.content) ? attribution : undefined;
}

const MOST_ATTRIBUTION_LINES = 8;

/** Apple's form, with "at" before the time, which no other client has. */
const APPLE = /^On [^:]{6,40},? at \d{1,2}:\d\d[^:]{1,200}:$/;

interface QuotedRun {
  readonly fragment: Fragment;
  readonly lead: string | undefined;
}

/**
 * Runs of quoted lines. Unquoted blank lines between do not separate them, since some clients leave blank lines without marks, nor does an
 * omission mark alone. Below one attribution one character marks the quotation: lines with another, such as a log with "|", were pasted.
 */
function runsOf(all: readonly Line[], start: number, end: number): QuotedRun[] {
  const runs: QuotedRun[] = [];
  const lines = all.slice(start, end);
  const depths = depthsOfWords(lines);
  const mark = lines.map(markOf).find((first) => first !== undefined);
  let run: Quoted[] = [];
  let bare = 0;
  let cut: string | undefined;
  let lead: string | undefined;
  const close = () => {
    const units = withoutListFooter(unitsOf(run));
    if (units.length > 0) runs.push({ fragment: units, lead });
    run = [];
  };
  lines.forEach((line, at) => {
    if (line.depth > 0 && markOf(line) === mark) {
      if (cut !== undefined && run.length > 0) run.push({ text: '', depth: 0 }, { text: cut, depth: 0 });
      cut = undefined;
      for (let blank = 0; blank < bare && run.length > 0; blank++) run.push({ text: '', depth: 0 });
      run.push({ text: withoutMark(line), depth: (depths[at] ?? 1) - 1 });
      bare = 0;
    } else if (line.content.trim() === '') bare++;
    else if (run.length > 0 && isElision(line.content)) cut = line.content.trim();
    else {
      close();
      bare = 0;
      cut = undefined;
      lead = line.content.trim();
    }
  });
  close();
  return runs;
}

/** Characters that mail programs use as quote marks. */
const MARKS = '>|:}#%';
const FIRST_MARK = new RegExp(`^ {0,8}[^>\\s]{0,12}[${MARKS}] ?`);

/** The first quote character of a line, ">" in most mail; undefined for an unquoted line. */
function markOf(line: Line): string | undefined {
  if (line.depth > 0) for (const character of line.marks) if (MARKS.includes(character)) return character;
  return undefined;
}

/** A line of the quoted post, and the depth of its words there. */
interface Quoted {
  readonly text: string;
  readonly depth: number;
}

/** A line of the quoted post: without its first mark and the one space after it. */
function withoutMark(line: Line): string {
  const rest = line.marks.replace(FIRST_MARK, '');
  return (rest === line.marks ? '' : rest) + line.content;
}

function unitsOf(quoted: readonly Quoted[]): Unit[] {
  const units: { lines: string[]; depth: number; blanks: number }[] = [];
  let blanks = 0;
  let open = false;
  for (const { text, depth } of quoted) {
    const marks = /^(?: {0,3}>)* ?/.exec(text)?.[0] ?? '';
    if (text.slice(marks.length).trim() === '') {
      blanks++;
      open = false;
      continue;
    }
    const last = units.at(-1);
    // Restore the quote marks dropped when a mailer wrapped the line, and undo `>From `.
    const line =
      marks.split('>').length - 1 === depth ? text : `${'> '.repeat(depth)}${text.slice(marks.length)}`;
    const cut = depth === 0 && isElision(line);
    if (open && !cut && last?.depth === depth) last.lines.push(line);
    else units.push({ lines: [line], depth, blanks: units.length > 0 ? blanks : 0 });
    blanks = 0;
    open = !cut;
  }
  return units;
}

/** The lines of an attribution, joined by spaces. */
export function saidBy(lines: readonly Line[], { start, end }: Attribution): string {
  return lines
    .slice(start, end)
    .map((line) => line.content.trim())
    .join(' ');
}
