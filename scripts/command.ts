import { realpathSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { usageOf } from '../src/called/index.ts';
import { ENGINE } from '../src/site/build/engine.ts';
import { projectAround } from '../src/site/build/project.ts';
import { warn } from './terminal.ts';

/** The folder that the process was started in: under npm that of the package whose script it runs. */
const STARTED_IN = process.cwd();

/**
 * A command whose wrong usage exits 2. Every path that it is given is relative to the folder it was called from.
 * @param name Of its script, such as `build`: usage lines show how it is called here.
 */
export function command(name: string): Command {
  goToCaller();
  keepCompiledCode();
  return new Command(usageOf(name))
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

/** An option that names a folder, one of the project's unless it is given. */
export function folderOption(flags: string, does: string, name: string): Option {
  return new Option(flags, does).default(
    relative(process.cwd(), resolve(project(), name)) || '.',
    `"${name}"`,
  );
}

/** The folder of the project that a command was called in, where `content` and `dist` are unless options name others. */
export function project(): string {
  const caller = callerOf(process.env, process.argv[1] ?? '') ?? STARTED_IN;
  return projectAround(caller) ?? STARTED_IN;
}

/** Has Node keep compiled code between runs (from Node 22.1 on), also for threads and processes that this one starts: a short run would spend half of its time compiling. */
function keepCompiledCode(): void {
  module.enableCompileCache?.();
  const folder = module.getCompileCacheDir?.();
  // The folder of this version of Node is in the one that the variable names.
  if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(folder);
}

/** npm runs scripts in the folder of their package. This goes back to the folder that npm was called from. */
function goToCaller(): void {
  const caller = callerOf(process.env, process.argv[1] ?? '');
  if (caller !== undefined) process.chdir(caller);
}

/**
 * The folder that a user called npm from, where npm runs a script that is this command and no more: `node scripts/check.ts` of this
 * checkout, or `parley check` of any package. Undefined where something else runs it. (A test, or a script that adds arguments of its own,
 * says itself what folder its paths are relative to.)
 *
 * @param env `INIT_CWD` and `npm_*` as npm sets them.
 * @param script Path of the script that runs.
 */
export function callerOf(env: NodeJS.ProcessEnv, script: string): string | undefined {
  const { INIT_CWD, npm_lifecycle_script: line = '', npm_package_json: manifest } = env;
  if (INIT_CWD === undefined || manifest === undefined) return undefined;
  const name = basename(script, extname(script));
  if (line === `parley ${name}`) return INIT_CWD;
  if (line !== `node scripts/${name}.ts`) return undefined;
  return isSame(manifest, join(ENGINE, 'package.json')) ? INIT_CWD : undefined;
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
