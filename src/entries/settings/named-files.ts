import { type ChosenFonts, type FontFile, readFonts } from './fonts.ts';
import { type Mark, type MarkName, readMarks } from './marks.ts';

/** What was read of the files of the content folder that settings name. */
export interface NamedFiles {
  readonly marks: Partial<Record<MarkName, Mark>>;
  readonly fontFiles: readonly FontFile[];
}

/** The files that settings name, as far as they can be published, and what is wrong with the others, each with its place in the settings. */
export function readNamedFiles(
  contentDir: string,
  settings: Readonly<Partial<Record<MarkName, string>>> & { readonly fonts: ChosenFonts },
): { readonly files: NamedFiles; readonly faults: { path: (string | number)[]; fault: string }[] } {
  const { marks, faults } = readMarks(contentDir, settings);
  const fonts = readFonts(contentDir, settings.fonts);
  return {
    files: { marks, fontFiles: fonts.fontFiles },
    faults: [...faults.map(({ name, fault }) => ({ path: [name], fault })), ...fonts.faults],
  };
}
