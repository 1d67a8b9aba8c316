import { realpathSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { warn } from './terminal.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The folder that defaults such as `content` and `dist` lie in: the project's under npm, else the current one. */
const HOME = process.cwd();

/** A command whose wrong usage exits 2. Every path that it is given is relative to the folder it was called from. */
export function command(name: string): Command {
  goToCaller();
  return new Command(name)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: (text) => warn(text.replace(/\n$/, '').split('\n')) })
    .exitOverride(exitForUsage);
}

/** Ends the process after --help (0) or wrong usage (2). */
export function exitForUsage(error: { readonly exitCode: number }): never {
  process.exit(error.exitCode === 0 ? 0 : 2);
}

/** The option that names a content folder. */
export function contentOption(does = 'content folder'): Option {
  return folderOption('--content <dir>', does, 'content');
}

/** An option that names a folder, of the project's folder unless it is given. */
export function folderOption(flags: string, does: string, name: string): Option {
  return new Option(flags, does).default(relative(process.cwd(), resolve(HOME, name)) || '.', `"${name}"`);
}

/** npm runs scripts in the folder of their package, whatever folder it was called from: this goes back there. */
function goToCaller(): void {
  const caller = callerOf(process.env, process.argv[1] ?? '');
  if (caller !== undefined) process.chdir(caller);
}

/**
 * The folder that a user called npm from, where npm runs a script of this project; undefined where something else runs it. (A
 * test, or a script of another package, that starts a command says itself what folder its paths are relative to.)
 *
 * @param env `INIT_CWD` and `npm_*` as npm sets them.
 * @param script Path of the script that runs.
 */
export function callerOf(env: NodeJS.ProcessEnv, script: string): string | undefined {
  const { INIT_CWD, npm_lifecycle_script: line = '', npm_package_json: manifest } = env;
  if (INIT_CWD === undefined || manifest === undefined) return undefined;
  if (line !== `node scripts/${basename(script)}`) return undefined;
  return isSame(manifest, join(ROOT, 'package.json')) ? INIT_CWD : undefined;
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
