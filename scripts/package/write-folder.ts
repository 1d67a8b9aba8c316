import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sweepFiles, writeFile } from '../../src/disk/index.ts';
import type { CompiledFile } from './compile.ts';

/**
 * Makes a folder hold these files and no other. A command that runs from it meanwhile never meets half of a file: what is there already stays, what is
 * new is renamed into place.
 */
export function writeFolder(folder: string, files: readonly CompiledFile[]): void {
  const paths = new Set(files.map(({ path }) => join(folder, path)));
  for (const { path: name, contents } of files) {
    const path = join(folder, name);
    const bytes = Buffer.from(contents);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    mkdirSync(dirname(path), { recursive: true });
    sweepFiles(dirname(path));
    writeFile(path, bytes, { mode: bytes.subarray(0, 2).toString() === '#!' ? 0o755 : 0o644 });
  }
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    // Temporary files of another run that is still writing must stay.
    if (file.isFile() && !paths.has(path) && !file.name.endsWith('.tmp')) rmSync(path, { force: true });
  }
}
