import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settle, writeFile } from '../../src/disk/index.ts';

/** A file that editors read, to be written anew. */
export interface EditorFile {
  /** From the folder around the content. */
  readonly path: string;
  readonly content: string;
}

/** The files for editors beside a content folder that this version would write differently, by paths from the folder around it. */
export async function staleBeside(contentDir: string): Promise<EditorFile[]> {
  // Loaded only here: few runs need it.
  if (!existsSync(join(dirname(contentDir), '.vscode', 'schemas'))) return [];
  const { staleEditorFiles } = await import('../../src/init/index.ts');
  return staleEditorFiles((path) => textIfThere(join(dirname(contentDir), path)));
}

/** Writes these files. */
export function writeBeside(contentDir: string, files: readonly EditorFile[]): void {
  const paths = files.map(({ path }) => join(dirname(contentDir), path));
  for (const [at, path] of paths.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, files[at]?.content ?? '');
  }
  settle(paths);
}

function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
