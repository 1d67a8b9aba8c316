import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readText } from '../../../disk/index.ts';
import type { CheckSettings } from '../settings/index.ts';

/** The content of a settings file, and the folder that its paths are relative to. */
export interface FoundSettings {
  readonly settings: CheckSettings;
  /** The file, relative to the present folder; absent if there is none. */
  readonly file?: string;
  readonly folder: string;
}

/** An invalid settings file; the messages name the file and the line. */
export class SettingsError extends Error {}

/**
 * The settings for documents: from the named file, else from the nearest `.parley.yaml` in the present folder or one above it, up to the
 * root of the repository. The YAML parser is loaded only if there is one.
 *
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

/** The root of the repository that contains a folder; undefined if there is none. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryRoot(above);
}
