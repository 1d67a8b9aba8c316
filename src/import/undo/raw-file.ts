import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FileChange } from '../../entries/index.ts';

/** The changes that remove a file or a folder of the content folder. */
export function filesOf(contentDir: string, file: string): FileChange[] {
  if (!statSync(join(contentDir, file)).isDirectory()) return [{ file }];
  return readdirSync(join(contentDir, file)).flatMap((name) => filesOf(contentDir, `${file}/${name}`));
}

/** What happens to the raw file in content/sources: it is removed if it was named by its path and none of its posts is kept. */
export function rawFile(
  contentDir: string,
  source: string,
  isAllGone: boolean,
): { readonly file: string; readonly gone: boolean; readonly why: string } | undefined {
  const folder = join(contentDir, 'sources');
  const isNamed =
    existsSync(source) && !relative(folder, resolve(source)).startsWith('..') && resolve(source) !== folder;
  const path = isNamed ? resolve(source) : join(folder, source.split(/[/\\]/).at(-1) ?? '');
  if (!isNamed && (!existsSync(path) || path === folder + sep)) return undefined;
  const file = relative(contentDir, path).split(sep).join('/');
  if (!isNamed)
    return {
      file,
      gone: false,
      why: `it was not named; an import of content/sources brings its posts again (--undo ${file} takes it away too)`,
    };
  if (!isAllGone) return { file, gone: false, why: 'posts that it brought are left' };
  return { file, gone: true, why: 'it was named, and nothing that it brought is left' };
}
