import { type ChosenFonts, type FontFile, readFonts } from './fonts.ts';
import { type Mark, type MarkName, readMarks } from './marks.ts';

/** The files of the content folder that settings name, as read. */
export interface NamedFiles {
  readonly marks: Partial<Record<MarkName, Mark>>;
  readonly fontFiles: readonly FontFile[];
}

/** Reads the files that settings name; reports those that cannot be published, with their place in the settings. */
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
