import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readText } from '../../../disk/index.ts';
import type { CheckSettings } from '../settings/index.ts';

/** What a settings file says, and the folder that its names go by. */
export interface FoundSettings {
  readonly settings: CheckSettings;
  /** The file, from the present folder; absent where there is none. */
  readonly file?: string;
  readonly folder: string;
}

/** Thrown for a settings file that is wrong; its messages name the file and the line. */
export class SettingsError extends Error {}

/**
 * The settings of the documents: of the file that is named, else of the nearest `.parley.yaml` in the present folder or one above it, up to the
 * root of its repository. The reader of YAML is loaded where there is one.
 * @throws SettingsError
 */
export async function findSettings(named?: string): Promise<FoundSettings> {
  const file = named ?? nearest(resolve('.'));
  if (file === undefined) return { settings: {}, folder: '.' };
  if (!existsSync(file)) throw new SettingsError(`${file} is not there`);
  const { readCheckSettings } = await import('../settings/index.ts');
  const shown = named ?? (relative('.', file) || file);
  const read = readCheckSettings(readText(file));
  if ('problems' in read)
    throw new SettingsError(
      read.problems.map(({ line, message }) => `${shown}:${line}: ${message}`).join('\n'),
    );
  return { settings: read.settings, file: shown, folder: relative('.', dirname(resolve(file))) || '.' };
}

function nearest(folder: string): string | undefined {
  const file = join(folder, '.parley.yaml');
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? undefined : nearest(above);
}

/** The root of the repository that a folder is in; undefined where it is in none. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryRoot(above);
}
