import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a command left behind. */
export interface Outcome {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a user does, `run('import', 'posts.mbox', '--content', folder)`, and waits for its end. */
export async function run(script: string, ...args: readonly string[]): Promise<Outcome> {
  const child = start(script, ...args);
  child.stdin.end();
  return outcomeOf(child);
}

/** Starts a command and does not wait. Its standard input stays open. */
export function start(script: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [commandFile(script), ...args], {
    cwd: ROOT,
    stdio: 'pipe',
    env: environment(),
  });
}

/** Path of a command's script, or of the one file that the setup of the tests made of it and all that it imports. */
export function commandFile(script: string): string {
  const bundled = join(process.env.PARLEY_COMMANDS ?? '', `${script}.mjs`);
  return process.env.PARLEY_COMMANDS !== undefined && existsSync(bundled)
    ? bundled
    : join(ROOT, 'scripts', `${script}.ts`);
}

/** Waits for the end of a command that was started. */
export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const ended = once(child, 'close') as Promise<[number | null]>;
  const said = [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream)));
  const [stdout = '', stderr = ''] = await Promise.all(said);
  const [code] = await ended;
  return { code, stdout, stderr };
}

/** What Vitest adds to the environment of tests. (A build takes DEV for its own: that somebody edits.) */
const OF_VITEST = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|PARLEY_COMMANDS)$/;

/** Where Node keeps what it compiled, so that a command starts in half the time. */
const COMPILED = join(ROOT, '.parley', 'compiled');

/** Ours without what the tests add: a command must not know that it is tested. */
export function environment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name));
  return {
    ...Object.fromEntries(ours),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: COMPILED,
  };
}
