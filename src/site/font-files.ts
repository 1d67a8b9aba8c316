import type { Settings } from '../entries/index.ts';

/** The path at which a font file of the settings is published, from the site's root. */
export function fontPath(name: string): string {
  return `fonts/${name}.woff2`;
}

/**
 * The font files that every page needs at once, upright ones of texts and of what is around them, by their paths from the site's root.
 * `undefined` stands for the engine's own font, `null` for one that is on the reader's machine.
 */
export function firstFonts({
  fonts,
  fontFiles,
}: Pick<Settings, 'fonts' | 'fontFiles'>): Readonly<
  Record<'reading' | 'interface', string | null | undefined>
> {
  const firstOf = (use: 'reading' | 'interface') => {
    if (fonts[use] === undefined) return undefined;
    const file = fontFiles.find((one) => one.use === use && one.style === 'normal');
    return file === undefined ? null : fontPath(file.name);
  };
  return { reading: firstOf('reading'), interface: firstOf('interface') };
}
