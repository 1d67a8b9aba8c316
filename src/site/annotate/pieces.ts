import type { TextSegment } from '../../annotate/wire.ts';
import type { BodyLine } from '../../entries/index.ts';
import type { Label } from '../../segments/index.ts';
import { flowOf } from '../post/flow.ts';
import { runsOf } from '../post/runs.ts';

/** A stretch of a post that the caret stops at. Offsets into the text as sent. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Whether it is prose, or is shown as it was laid out. */
  readonly prose: boolean;
  /** Line ends that are kept where its lines run on; undefined where all are. */
  readonly breaks?: readonly number[];
}

/** What the text of a post is shown as, in its order. */
export type Piece =
  | ({ readonly kind: 'paragraph' } & Paragraph)
  | {
      readonly kind: 'fold';
      readonly start: number;
      readonly end: number;
      readonly segments: readonly TextSegment[];
    };

/** Labels whose lines run on in a narrower or wider window. */
const PROSE: ReadonlySet<string> = new Set<Label>(['paragraph', 'salutation', 'closing', 'quotation']);

/** The pieces of a text: paragraphs of the author's own words, and folds of what stands between them. White space between pieces belongs to none. */
export function piecesOf(text: string, segments: readonly TextSegment[]): Piece[] {
  const shown = segments.filter(
    ({ kind, start, end }) => kind === 'new' || text.slice(start, end).trim() !== '',
  );
  return joined(shown).flatMap((group): Piece[] => {
    const [first, last] = [group[0], group.at(-1)] as [TextSegment, TextSegment];
    if (first.kind === 'new') return paragraphsIn(text, first);
    return [{ kind: 'fold', start: first.start, end: last.end, segments: group }];
  });
}

/** Segments in groups of those that are folded as one. */
function joined(segments: readonly TextSegment[]): TextSegment[][] {
  const groups: TextSegment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last !== undefined && segment.kind !== 'new' && joins(last, segment)) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Quotations of any depth that follow each other are one fold, with the line above that says whose they are. What is folded for another reason stays apart from them. */
function joins(folded: readonly TextSegment[], next: TextSegment): boolean {
  const last = folded.at(-1);
  if (next.kind === 'quoted') return last?.kind === 'quoted' || last?.label === 'quotation_marker';
  return last?.kind === next.kind && last.label === next.label;
}

function paragraphsIn(text: string, { start, end, label }: TextSegment): Piece[] {
  const prose = PROSE.has(label);
  return linesIn(text, start, end)
    .reduce<Line[][]>(
      (groups, line) => {
        if (line.content.trim() === '') groups.push([]);
        else groups.at(-1)?.push(line);
        return groups;
      },
      [[]],
    )
    .flatMap((lines) => (prose ? runsIn(lines, label as Label) : [{ lines }]))
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, breaks }): Piece => {
      const [first, last] = [lines[0], lines.at(-1)] as [Line, Line];
      const at = { start: first.at, end: last.at + last.content.length };
      return { kind: 'paragraph', ...at, prose, ...(breaks && { breaks }) };
    });
}

interface Line extends BodyLine {
  /** Offset of its first character. */
  readonly at: number;
}

interface ShownLines {
  readonly lines: readonly Line[];
  readonly breaks?: readonly number[] | undefined;
}

/** A paragraph, cut where an item of a list begins, with the line ends that its author meant. */
function runsIn(lines: readonly Line[], label: Label): ShownLines[] {
  const numbered = lines.map((line, number) => ({ ...line, line: number }));
  const labels = lines.map(() => label);
  return runsOf(numbered, labels, {
    fenced: false,
    language: '',
    reconstructed: false,
    delimited: false,
  }).map((run): ShownLines => {
    const own = run.lines as readonly Line[];
    const kept = flowOf(run);
    return { lines: own, breaks: kept?.map(({ start }) => (own[0]?.at ?? 0) + start) };
  });
}

function linesIn(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const content of text.slice(start, end).split('\n')) {
    lines.push({ at, line: lines.length, marks: '', content });
    at += content.length + 1;
  }
  return lines;
}
