import { type Attribution, attributions, type Line } from '../segments/index.ts';
import { belowHead, copiedMessage } from './copied-head.ts';
import { isElision } from './elision.ts';
import { withoutListFooter } from './list-footer.ts';
import { saidBy } from './said-by.ts';
import { depthsOfWords } from './wrapped-tails.ts';

/** A paragraph of a quotation, one level of marks taken off: lines of one depth without a blank line between. */
export interface Unit {
  /** As the quoted post has them: its own quote marks are still there. */
  readonly lines: readonly string[];
  /** Depth that is left: 0 for the quoted author's own words. */
  readonly depth: number;
  /** Blank lines of the quoted post that stand before it in the same fragment. */
  readonly blanks: number;
}

/** A run of quoted lines that nothing interrupts: what was copied in one piece. */
export type Fragment = readonly Unit[];

/** The quotations below one attribution line of a post's own. */
export interface Section {
  readonly attribution: Attribution | undefined;
  /** The lines of the attribution, joined by spaces; empty where there is none. */
  readonly said: string;
  readonly fragments: readonly Fragment[];
  /** By fragment: the last line of the post's own that stands directly above it; undefined where the attribution does, or nothing. */
  readonly leads: readonly (string | undefined)[];
}

/**
 * What a post quotes, in order, by the attribution above it. The first section has none where the post begins with a quotation.
 * Below the head of a copied message that is not quoted with marks, all that follows is that message's, with the heads in it.
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

/** A copied message without marks, as Outlook and who forwards leave it: one piece, with the marks that it had itself. */
function unmarkedRun(lines: readonly Line[]): QuotedRun[] {
  const depths = depthsOfWords(lines);
  const units = withoutListFooter(
    unitsOf(lines.map((line, at) => ({ text: line.marks + line.content, depth: depths[at] ?? 0 }))),
  );
  return units.length > 0 ? [{ fragment: units, lead: undefined }] : [];
}

/**
 * The attribution that a mailer put inside the quotation it announces, as Apple's do on a telephone: the first quoted line,
 * at the depth of what follows it, or of their form.
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

/** Apple's form, with "at" before the time: no other mailer has it. */
const APPLE = /^On [^:]{6,40},? at \d{1,2}:\d\d[^:]{1,200}:$/;

interface QuotedRun {
  readonly fragment: Fragment;
  readonly lead: string | undefined;
}

/**
 * Runs of quoted lines; unmarked blank lines between two of them do not part them, since some mailers leave blank lines bare, nor does
 * the mark of a cut alone. Below one attribution one character marks what is quoted: what stands behind another, a log behind "|", was
 * pasted.
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

/** Characters that mail programs mark quotations with. */
const MARKS = '>|:}#%';
const FIRST_MARK = new RegExp(`^ {0,8}[^>\\s]{0,12}[${MARKS}] ?`);

/** The character that marks a quoted line at its first depth, ">" in most mail; undefined for a line that is not quoted. */
function markOf(line: Line): string | undefined {
  if (line.depth > 0) for (const character of line.marks) if (MARKS.includes(character)) return character;
  return undefined;
}

/** A quoted line as the quoted post has it, and the depth that its words have there. */
interface Quoted {
  readonly text: string;
  readonly depth: number;
}

/** A quoted line as the quoted post has it: without its first mark and the one space behind it. */
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
    // The tail of a line that a mailer broke off gets the marks that it lost, and `>From ` loses the one it was given.
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
