import { createHash } from 'node:crypto';
import { isFilePath, readNamedFile } from './named-file.ts';
import { type PictureSize, plainSvg } from './plain-svg.ts';

/** The pictures that identify a knowledge base: `icon` in browser tabs, `logo` in the header. */
export const MARKS = ['icon', 'logo'] as const;
export type MarkName = (typeof MARKS)[number];

/** A picture named in the settings that was read and can be shown. */
export interface Mark extends PictureSize {
  /** Path from the content folder. */
  readonly file: string;
  readonly kind: 'svg' | 'png';
  /** SHA-256 of its bytes: pages that show it are rebuilt when it changes. */
  readonly sha256: string;
}

/** Maximum file size in bytes. */
const LARGEST = 2 ** 18;

/** Whether a path may name a mark, relative to the content folder. */
export function isMarkPath(path: string): boolean {
  return isFilePath(path) && /\.(?:svg|png)$/.test(path);
}

/** Reads a mark of a content folder: its bytes, or why it cannot be shown and what to do. */
export function readMark(
  contentDir: string,
  file: string,
): { readonly mark: Mark; readonly bytes: Buffer } | { readonly fault: string } {
  const opened = readNamedFile(contentDir, file, LARGEST);
  if ('fault' in opened) return opened;
  const { bytes } = opened;
  const kind = file.endsWith('.svg') ? 'svg' : 'png';
  const read = kind === 'svg' ? svgSize(bytes) : pngSize(bytes);
  if ('fault' in read) return read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mark: { file, kind, ...read, sha256 }, bytes };
}

function svgSize(bytes: Buffer): PictureSize | { readonly fault: string } {
  const read = plainSvg(bytes.toString('utf8'));
  if (!('fault' in read)) return read;
  return {
    fault: `is no SVG that only draws: ${read.fault}; save it as a plain SVG, without scripts, links and metadata, or as a PNG`,
  };
}

/** The size in its header (PNG, 11.2.2). */
function pngSize(bytes: Buffer): PictureSize | { readonly fault: string } {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 16) !== '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
    return { fault: 'is no PNG: save it as one' };
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 ? { width, height } : { fault: 'is no PNG: save it as one' };
}

/** Reads the marks that settings name; reports those that cannot be shown. */
export function readMarks(
  contentDir: string,
  files: Readonly<Partial<Record<MarkName, string>>>,
): { readonly marks: Partial<Record<MarkName, Mark>>; readonly faults: { name: MarkName; fault: string }[] } {
  const marks: Partial<Record<MarkName, Mark>> = {};
  const faults: { name: MarkName; fault: string }[] = [];
  for (const name of MARKS) {
    const file = files[name];
    if (file === undefined) continue;
    const read = readMark(contentDir, file);
    if ('fault' in read) faults.push({ name, fault: `${name} ("${file}"): ${read.fault}` });
    else marks[name] = read.mark;
  }
  return { marks, faults };
}
