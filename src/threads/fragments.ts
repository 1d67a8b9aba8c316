import { type Attribution, attributions, type Line } from '../segments/index.ts';

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
  readonly fragments: readonly Fragment[];
}

/** What a post quotes, in order, by the attribution above it. The first section has none where the post begins with a quotation. */
export function quotedSections(lines: readonly Line[]): Section[] {
  const own = attributions(lines).filter((attribution) => attribution.depth === 0);
  const starts = [0, ...own.map((attribution) => attribution.end)];
  const ends = [...own.map((attribution) => attribution.start), lines.length];
  return starts
    .map((start, index) => ({ attribution: own[index - 1], fragments: fragmentsOf(lines.slice(start, ends[index])) }))
    .filter((section) => section.fragments.length > 0);
}

/** Runs of quoted lines; unmarked blank lines between two of them do not part them, since some mailers leave blank lines bare. */
function fragmentsOf(lines: readonly Line[]): Fragment[] {
  const fragments: Fragment[] = [];
  let run: string[] = [];
  let bare = 0;
  const close = () => {
    const units = unitsOf(run);
    if (units.length > 0) fragments.push(units);
    run = [];
  };
  for (const line of lines) {
    if (line.depth > 0) {
      run.push(...Array<string>(run.length > 0 ? bare : 0).fill(''), withoutMark(line));
      bare = 0;
    } else if (line.content.trim() === '') bare++;
    else {
      close();
      bare = 0;
    }
  }
  close();
  return fragments;
}

/** A quoted line as the quoted post has it: without its first mark and the one space behind it. */
function withoutMark(line: Line): string {
  const rest = line.marks.replace(/^ {0,3}[^>\s]{0,8}[>|:}#%] ?/, '');
  return (rest === line.marks ? '' : rest) + line.content;
}

function unitsOf(lines: readonly string[]): Unit[] {
  const units: { lines: string[]; depth: number; blanks: number }[] = [];
  let blanks = 0;
  let open = false;
  for (const line of lines) {
    const marks = /^(?: {0,3}>)* ?/.exec(line)?.[0] ?? '';
    const depth = marks.split('>').length - 1;
    if (line.slice(marks.length).trim() === '') {
      blanks++;
      open = false;
      continue;
    }
    const last = units.at(-1);
    if (open && last?.depth === depth) last.lines.push(line);
    else units.push({ lines: [line], depth, blanks: units.length > 0 ? blanks : 0 });
    blanks = 0;
    open = true;
  }
  return units;
}
