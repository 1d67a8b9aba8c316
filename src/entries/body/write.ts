import { type Label, type Line, quoteMarks } from '../../segments/index.ts';
import type { Layout } from '../schemas/index.ts';
import { escapeLines } from './escape.ts';
import { indentedProse } from './indented-prose.ts';
import { languageOf } from './language.ts';
import { MAX_DEPTH } from './read.ts';

/** Longer lines are fenced: prose is never so long, and a fence needs no escapes. UTF-16 units. */
const LONGEST_PROSE = 2000;

const PREFORMATTED: ReadonlySet<Label> = new Set<Label>([
  'patch',
  'raw_code',
  'log_data',
  'tabular',
  'technical',
]);

/** Labels that only prose has. */
const SAID: ReadonlySet<Label> = new Set<Label>(['quotation_marker', 'salutation', 'closing']);

/** A line of the text with its treatment in the body. */
interface Placed {
  /** From 0. */
  readonly number: number;
  readonly marks: string;
  readonly depth: number;
  readonly content: string;
  readonly kind: 'blank' | 'prose' | 'fenced';
  readonly label: Label;
}

export interface WrittenBody {
  /** The text after the frontmatter, ending in LF unless it is empty. */
  readonly body: string;
  readonly layout: Layout | undefined;
}

/**
 * Writes a text as sent as the body of an entry, valid as both CommonMark and MDX. Paragraphs, block quotes and fenced code are at its
 * root; marks and blank lines are kept. `bodyText` is its inverse.
 */
export function writeBody(lines: readonly Line[]): WrittenBody {
  const placed = withIndentedProse(lines.map(place));
  const prose = placed.filter((line) => line.kind === 'prose');
  const escaped = escapeLines(prose.map((line) => line.content));
  const escapedOf = new Map(prose.map((line, index) => [line.number, escaped[index] ?? '']));
  const out: string[] = [];
  const joined: number[] = [];
  const marks: Record<string, string> = {};
  let paragraph: number | undefined;
  for (let at = 0; at < placed.length; ) {
    const line = placed[at] as Placed;
    if (line.kind === 'fenced') {
      const end = fenceEnd(placed, at);
      const fenced = fence(placed.slice(at, end), marks);
      // Put a blank line before a fence with a language: its info string does not belong to the paragraph above.
      if (at > 0 && placed[at - 1]?.kind !== 'blank' && /[a-z]$/.test(fenced[0] ?? '')) {
        out.push(canonicalMarks(line.depth).trimEnd());
        joined.push(line.number + 1);
      }
      for (const written of fenced) out.push(written);
      at = end;
      paragraph = undefined;
      continue;
    }
    if (line.kind === 'blank') {
      out.push(line.marks + line.content);
      paragraph = undefined;
    } else {
      if (paragraph !== undefined && line.depth < paragraph) {
        // Without a blank line between, CommonMark would add this line to the quotation (lazy continuation).
        out.push(canonicalMarks(line.depth).trimEnd());
        joined.push(line.number + 1);
      }
      out.push(line.marks + (escapedOf.get(line.number) ?? ''));
      paragraph = line.depth;
    }
    at++;
  }
  const layout: Layout = {};
  if (joined.length > 0) layout.joined = joined;
  if (Object.keys(marks).length > 0) layout.marks = marks;
  const body = out.length > 0 ? `${out.join('\n')}\n` : '';
  return { body, layout: Object.keys(layout).length > 0 ? layout : undefined };
}

/** Treats indented lines as prose if they read so; only laid-out text is fenced. */
function withIndentedProse(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some((line) => line.kind === 'fenced' && !isPreformatted(line))) return placed;
  const shapes = placed.map((line) => ({
    ...line,
    preformatted: isPreformatted(line),
    said: SAID.has(line.label),
  }));
  const prose = indentedProse(shapes);
  return placed.map((line, at) => (prose[at] ? { ...line, kind: 'prose' } : line));
}

function isPreformatted({ label, content }: Placed): boolean {
  return PREFORMATTED.has(label) || content.length > LONGEST_PROSE;
}

function place(line: Line, number: number): Placed {
  const whole = line.marks + line.content;
  const { depth, length } = quoteMarks(whole, Math.min(line.depth, MAX_DEPTH));
  const content = whole.slice(length);
  const blank = /^[ \t]*$/.test(content);
  const fenced = PREFORMATTED.has(line.inner) || /^[ \t]/.test(content) || content.length > LONGEST_PROSE;
  return {
    number,
    marks: whole.slice(0, length),
    depth,
    content,
    kind: blank ? 'blank' : fenced ? 'fenced' : 'prose',
    label: line.inner,
  };
}

/** Index after the last line of the fence that begins at `start`: blank lines of the same depth are inside if more follows. */
function fenceEnd(placed: readonly Placed[], start: number): number {
  const first = placed[start] as Placed;
  let end = start + 1;
  for (let at = start + 1; at < placed.length; at++) {
    const line = placed[at] as Placed;
    if (line.depth !== first.depth || line.kind === 'prose') break;
    if (line.kind === 'blank') continue;
    if ((line.label === 'patch') !== (first.label === 'patch')) break;
    end = at + 1;
  }
  return end;
}

function fence(lines: readonly Placed[], marks: Record<string, string>): string[] {
  const depth = lines[0]?.depth ?? 0;
  const ticks = '`'.repeat(Math.max(3, longestTicks(lines) + 1));
  const inside = lines.map((line) => {
    // A tab after a bare mark would partly count as spaces (spec 0.31, 2.2): write the optional space of the mark.
    if (depth === 0 || line.marks.endsWith(' ') || !line.content.startsWith('\t'))
      return line.marks + line.content;
    marks[line.number + 1] = line.marks;
    return `${line.marks} ${line.content}`;
  });
  const before = canonicalMarks(depth);
  return [
    `${before}${ticks}${languageOf(lines.map((line) => [line.label, line.content]))}`,
    ...inside,
    `${before}${ticks}`,
  ];
}

function longestTicks(lines: readonly Placed[]): number {
  let longest = 0;
  for (const line of lines)
    for (const run of line.content.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

function canonicalMarks(depth: number): string {
  return '> '.repeat(depth);
}
