import { type Label, segmentLines } from '../segments/index.ts';

/** A paragraph that a post's author wrote: its text with white space folded, and the line (from 0) it begins on. */
export interface OwnParagraph {
  readonly line: number;
  readonly text: string;
}

/** What is not worth finding: the words of others, and what stands in every post of the same author. */
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

/** Longest paragraph, in UTF-16 units: a patch without a blank line is cut at line ends. */
const LONGEST = 1200;

/** The paragraphs of a post's own words: runs of lines without a blank one, of one function. Linear in the text. */
export function ownParagraphs(text: string): OwnParagraph[] {
  const paragraphs: OwnParagraph[] = [];
  let lines: string[] = [];
  let length = 0;
  let start = 0;
  let label: Label | undefined;
  const close = () => {
    if (lines.length > 0) paragraphs.push({ line: start, text: foldSpace(lines.join(' ')) });
    lines = [];
    length = 0;
  };
  for (const [number, line] of segmentLines(text).entries()) {
    const own = line.depth === 0 && !NOT_OWN.has(line.label) && line.content.trim() !== '';
    if (!own || line.label !== label || length > LONGEST) close();
    label = line.label;
    if (!own) continue;
    if (lines.length === 0) start = number;
    lines.push(line.content);
    length += line.content.length;
  }
  close();
  return paragraphs;
}

/** The text with each run of white space made one space, none at its ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
