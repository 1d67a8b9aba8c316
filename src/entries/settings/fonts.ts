import { createHash } from 'node:crypto';
import { isFilePath, readNamedFile } from './named-file.ts';

/** The uses of fonts: texts to read, the interface, and code. */
export const FONT_USES = ['reading', 'interface', 'code'] as const;
export type FontUse = (typeof FONT_USES)[number];

/** A file of a font. */
export interface ChosenFontFile {
  /** Path from the content folder. */
  readonly file: string;
  /** A CSS weight, or the range of a variable font: `400`, `200 900`. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

/** A font set in parley.yaml. */
export interface ChosenFont {
  /** Families on the reader's machine; the first available one is used. They come after the files, if any. */
  readonly stack: readonly string[];
  readonly files: readonly ChosenFontFile[];
}

export type ChosenFonts = Readonly<Partial<Record<FontUse, ChosenFont>>>;

/** A font file that was read. */
export interface FontFile extends ChosenFontFile {
  readonly use: FontUse;
  /** Its name in addresses, without the ending. */
  readonly name: string;
  /** SHA-256 of its bytes: pages that load it are rebuilt when it changes. */
  readonly sha256: string;
}

/** Maximum size of a font file in bytes; below, maximum number of files of a font. */
const LARGEST = 2 ** 20;
export const MOST_FONT_FILES = 12;

/** Generic family keywords of browsers (CSS Fonts 4, 2.1.3), and two names of older systems that are written without quotes too. */
const KEYWORDS = new Set(
  'serif sans-serif monospace system-ui ui-serif ui-sans-serif ui-monospace ui-rounded -apple-system BlinkMacSystemFont'.split(
    ' ',
  ),
);
/** Families that every machine has. */
const LAST = /^(?:serif|sans-serif|monospace|system-ui)$/;

/** The families after the files of a font that sets none. */
export const DEFAULT_STACKS: Readonly<Record<FontUse, readonly string[]>> = {
  reading: ['Georgia', 'Times New Roman', 'serif'],
  interface: ['system-ui', 'sans-serif'],
  code: ['ui-monospace', 'Menlo', 'Consolas', 'Liberation Mono', 'monospace'],
};

/** Whether a path may name a font file, relative to the content folder. */
export function isFontPath(path: string): boolean {
  return isFilePath(path) && path.endsWith('.woff2');
}

/** The families of a CSS stack, without quotes; undefined unless it is valid and ends in a generic family. */
export function fontStack(text: string): string[] | undefined {
  const families = text.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const areNames = families.every((family) => /^[\p{L}\p{N}_ -]+$/u.test(family));
  return areNames && LAST.test(families.at(-1) ?? '') ? families : undefined;
}

/** A stack in CSS: no name in it can end a rule. */
export function stackCss(families: readonly string[]): string {
  return families.map((family) => (KEYWORDS.has(family) ? family : `"${family}"`)).join(',');
}

/** Reads a font file of a content folder: its bytes, or why it cannot be published and what to do. */
export function readFontFile(
  contentDir: string,
  file: string,
): { readonly bytes: Buffer } | { readonly fault: string } {
  const read = readNamedFile(contentDir, file, LARGEST);
  // WOFF File Format 2.0, 4: the first four bytes of the header.
  if ('bytes' in read && read.bytes.toString('latin1', 0, 4) !== 'wOF2')
    return { fault: 'is no WOFF2 font: convert it to one' };
  return read;
}

/** Reads the font files that settings name; reports those that cannot be published, with their place in the settings. */
export function readFonts(
  contentDir: string,
  fonts: ChosenFonts,
): { readonly fontFiles: FontFile[]; readonly faults: { path: (string | number)[]; fault: string }[] } {
  const fontFiles: FontFile[] = [];
  const faults: { path: (string | number)[]; fault: string }[] = [];
  for (const use of FONT_USES)
    for (const [at, chosen] of (fonts[use]?.files ?? []).entries()) {
      const read = readFontFile(contentDir, chosen.file);
      if ('fault' in read) {
        const path = ['fonts', use, 'files', at, 'file'];
        faults.push({ path, fault: `fonts.${use} ("${chosen.file}"): ${read.fault}` });
        continue;
      }
      const sha256 = createHash('sha256').update(read.bytes).digest('hex');
      fontFiles.push({ ...chosen, use, name: `${use}-${at + 1}`, sha256 });
    }
  return { fontFiles, faults };
}
