import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { CheckSettings } from '../settings/index.ts';
import { isReallyWithin, leadsOut, ownFolder } from './leads-out.ts';
import { textOf, UnreadError } from './plain-file.ts';

/** Largest settings, in MiB: more would take the YAML parser minutes. */
const LARGEST = 0.25;

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
  if (named === undefined && leadsOut(file, ownFolder(dirname(file))))
    throw new SettingsError(`${shown} is a symbolic link that leads out of the repository`);
  const read = readCheckSettings(textIn(file, shown));
  if ('problems' in read)
    throw new SettingsError(
      read.problems.map(({ line, message }) => `${shown}:${line}: ${message}`).join('\n'),
    );
  const folder = relative('.', dirname(resolve(file))) || '.';
  for (const name of namesIn(read.settings))
    if (leadsAway(name, folder))
      throw new SettingsError(
        `${shown}: ${name} is outside of the repository: name it on the command line if you mean it`,
      );
  return { settings: read.settings, file: shown, folder };
}

function textIn(file: string, shown: string): string {
  try {
    return textOf(file, LARGEST);
  } catch (error) {
    throw error instanceof UnreadError ? new SettingsError(`${shown} ${error.why}`) : error;
  }
}

function namesIn({ files = [], bibliography = [], lock }: CheckSettings): readonly string[] {
  return [...files, ...bibliography, ...(lock === undefined ? [] : [lock])];
}

/** Whether a name or a pattern leads out of the repository of the settings. A pull request may change these, and `--fix` writes what they name. */
function leadsAway(name: string, folder: string): boolean {
  const [, known = '', pattern = ''] = /^((?:[^*?{}[\]()!+@]*[\\/])?)(.*)$/s.exec(name) ?? [];
  const place = isDynamicPattern(name) ? known : name;
  return (
    (place !== name && pattern.split(/[\\/{},|()]/).includes('..')) ||
    !isReallyWithin(resolve(folder, place), ownFolder(folder))
  );
}

function nearest(folder: string): string | undefined {
  const file = join(folder, '.parley.yaml');
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? undefined : nearest(above);
}
