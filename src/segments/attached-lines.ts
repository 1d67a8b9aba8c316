import type { Line } from './line.ts';
import { linesOf, segmentLines } from './segment-lines.ts';

/** How an attached text is segmented: like mail, as a patch, or as code and similar text. */
export type AttachedKind = 'mail' | 'patch' | 'code';

/** A file appended to the text of its post. */
export interface AttachedPart {
  /** Its first line, counted from 0 over the whole text. */
  readonly line: number;
  readonly kind: AttachedKind;
}

/** The lines of a post's text and the files appended to it: each part is segmented on its own, code and patches line by line. */
export function segmentWhole(text: string, parts: readonly AttachedPart[]): Line[] {
  if (parts.length === 0) return segmentLines(text);
  const texts = linesOf(text);
  const [first] = parts;
  const sent = segmentLines(joined(texts.slice(0, first?.line)));
  const attached = parts.flatMap(({ line, kind }, at) => {
    const own = texts.slice(line, parts[at + 1]?.line);
    return kind === 'mail' ? segmentLines(joined(own)) : own.map((content) => laidOut(content, kind));
  });
  return [...sent, ...attached];
}

function laidOut(content: string, kind: 'patch' | 'code'): Line {
  const label = kind === 'patch' ? 'patch' : 'raw_code';
  return { label, inner: label, depth: 0, marks: '', content };
}

function joined(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
