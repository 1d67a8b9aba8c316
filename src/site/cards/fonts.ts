import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

const require = createRequire(import.meta.url);

/** The parts that the fonts come in: a file for each. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;

/** A file of a font, as satori takes it. */
export interface FontFile {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly data: Buffer;
}

/** The fonts of the pictures. */
export interface Fonts {
  readonly files: readonly FontFile[];
  /** Whether each letter and sign of a text has a glyph in one of them, by their own tables (OpenType, `cmap`). */
  readonly canDraw: (text: string) => boolean;
}

/** Their families, each with what draws what it has not, as CSS lists them. */
export const FAMILIES = {
  serif: [...SUBSETS.map((subset) => `Serif ${subset}`), 'Sans greek-ext', 'Signs'].join(', '),
  sans: [...SUBSETS, 'greek-ext']
    .map((subset) => `Sans ${subset}`)
    .concat('Signs')
    .join(', '),
} as const;

const FILES: readonly (readonly [name: string, file: string, weight: 400 | 600])[] = [
  ...SUBSETS.flatMap((subset) =>
    ([400, 600] as const).map(
      (weight) =>
        [
          `Serif ${subset}`,
          `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`,
          weight,
        ] as const,
    ),
  ),
  ...[...SUBSETS, 'greek-ext'].map(
    (subset) => [`Sans ${subset}`, `@fontsource/inter/files/inter-${subset}-600-normal.woff`, 600] as const,
  ),
  ['Signs', '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff', 400],
];

let loaded: Promise<Fonts> | undefined;

/** The fonts, read once. */
export function fonts(): Promise<Fonts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Fonts> {
  const files = await Promise.all(
    FILES.map(async ([name, file, weight]) => ({
      name,
      weight,
      data: await readFile(require.resolve(file)),
    })),
  );
  const drawn = new Set(files.flatMap(({ data }) => (create(data) as Font).characterSet));
  return {
    files,
    canDraw: (text) =>
      [...text.normalize()].every((sign) => /\s/u.test(sign) || drawn.has(sign.codePointAt(0) ?? 0)),
  };
}
