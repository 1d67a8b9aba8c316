import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The unified diff of a file, as git writes it; empty where nothing differs. */
export function diffOf(file: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return '';
  const name = (side: string, text: string | undefined) =>
    text === undefined ? '/dev/null' : `${side}/${file}`;
  return createTwoFilesPatch(name('a', before), name('b', after), before ?? '', after ?? '', '', '', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
