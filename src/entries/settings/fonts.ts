import { createHash } from 'node:crypto';
import { isFilePath, readNamedFile } from './named-file.ts';

/** What a font is for: texts to read, all around them, and code. */
export const FONT_USES = ['reading', 'interface', 'code'] as const;
export type FontUse = (typeof FONT_USES)[number];

/** A file of a font. */
export interface ChosenFontFile {
  /** Path from the content folder. */
  readonly file: string;
  /** A weight of CSS, or the first and the last of a variable font: `400`, `200 900`. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

/** A font that parley.yaml sets. */
export interface ChosenFont {
  /** Families that are on the reader's machine, the first that is there counts. Behind the files, where there are any. */
  readonly stack: readonly string[];
  readonly files: readonly ChosenFontFile[];
}

export type ChosenFonts = Readonly<Partial<Record<FontUse, ChosenFont>>>;

/** A file of a font that was read. */
export interface FontFile extends ChosenFontFile {
  readonly use: FontUse;
  /** What it is called in addresses, without the ending. */
  readonly name: string;
  /** Hash of its bytes (SHA-256): pages that load it are made anew where it changes. */
  readonly sha256: string;
}

/** Largest file of a font, in bytes, and most files of one. */
const LARGEST = 2 ** 20;
export const MOST_FONT_FILES = 12;

/** Families that browsers know by a keyword (CSS Fonts 4, 2.1.3), and two names of older systems that are written alike. */
const KEYWORDS = new Set(
  'serif sans-serif monospace system-ui ui-serif ui-sans-serif ui-monospace ui-rounded -apple-system BlinkMacSystemFont'.split(
    ' ',
  ),
);
/** What every machine has a font for. */
const LAST = /^(?:serif|sans-serif|monospace|system-ui)$/;

/** What stands behind the files of a font that sets no families of its own. */
export const DEFAULT_STACKS: Readonly<Record<FontUse, readonly string[]>> = {
  reading: ['Georgia', 'Times New Roman', 'serif'],
  interface: ['system-ui', 'sans-serif'],
  code: ['ui-monospace', 'Menlo', 'Consolas', 'Liberation Mono', 'monospace'],
};

/** Whether it is the path of a file that a font may be, from the content folder. */
export function isFontPath(path: string): boolean {
  return isFilePath(path) && path.endsWith('.woff2');
}

/** Families of a stack as CSS writes it, without their quotes; undefined where it is none that ends in a family which is everywhere. */
export function fontStack(text: string): string[] | undefined {
  const families = text.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const areNames = families.every((family) => /^[\p{L}\p{N}_ -]+$/u.test(family));
  return areNames && LAST.test(families.at(-1) ?? '') ? families : undefined;
}

/** A stack as CSS writes it: none of its names can end a rule. */
export function stackCss(families: readonly string[]): string {
  return families.map((family) => (KEYWORDS.has(family) ? family : `"${family}"`)).join(',');
}

/** A font file of a content folder with its bytes, or why it cannot be published and what to do. */
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

/** The font files that settings name, as far as they can be published, and what is wrong with the others, each with its place in the settings. */
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
