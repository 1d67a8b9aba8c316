import { type AttachedPart, type Label, type Line, segmentWhole } from '../segments/index.ts';
import { foldSpace } from './fold-space.ts';

/** A line that a post's author wrote: its number in the text as sent (from 0), its function, and its words. */
export interface OwnLine {
  readonly number: number;
  readonly label: Label;
  readonly text: string;
}

/** A paragraph that a post's author wrote: its text with white space folded, and the line (from 0) it begins on. */
export interface OwnParagraph {
  readonly line: number;
  readonly text: string;
}

/** Lines that are not searched: other people's words, and text that recurs in every post of an author. */
const NOT_OWN: ReadonlySet<Label> = new Set<Label>([
  'quotation',
  'quotation_marker',
  'salutation',
  'closing',
  'personal_signature',
  'mua_signature',
  'inline_headers',
  'visual_separator',
]);

/** Longest paragraph, in UTF-16 units: a patch without a blank line is split at line ends. */
const LONGEST = 1200;

/** The lines of a post's own words that are not blank, in order. @param segmented The lines of the post. */
export function ownLines(segmented: readonly Line[]): OwnLine[] {
  const lines: OwnLine[] = [];
  for (const [number, { label, depth, content }] of segmented.entries()) {
    if (depth === 0 && !NOT_OWN.has(label) && content.trim() !== '')
      lines.push({ number, label, text: content });
  }
  return lines;
}

/** The paragraphs of lines: consecutive lines of one function without a blank line between. Linear in the text. */
export function paragraphsOf(lines: readonly OwnLine[]): OwnParagraph[] {
  const paragraphs: OwnParagraph[] = [];
  let run: string[] = [];
  let length = 0;
  let start = 0;
  let before: OwnLine | undefined;
  const close = () => {
    if (run.length > 0) paragraphs.push({ line: start, text: foldSpace(run.join(' ')) });
    run = [];
    length = 0;
  };
  for (const line of lines) {
    if (line.number !== (before?.number ?? -1) + 1 || line.label !== before?.label || length > LONGEST)
      close();
    before = line;
    if (run.length === 0) start = line.number;
    run.push(line.text);
    length += line.text.length;
  }
  close();
  return paragraphs;
}

/** The paragraphs of a post's own words. */
export function ownParagraphs(text: string, attached: readonly AttachedPart[] = []): OwnParagraph[] {
  return paragraphsOf(ownLines(segmentWhole(text, attached)));
}
