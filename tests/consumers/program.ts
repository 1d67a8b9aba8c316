import { spawnSync } from 'node:child_process';

/** What a program printed. Throws where it failed. */
export function output(
  program: string,
  args: readonly string[],
  options: { cwd?: string; input?: string } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (error || status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stdout + stderr}`);
  return stdout;
}

/** Why a test cannot run with a program, told on standard error too; undefined where it can. `args` make the program say that it is there. */
export function missing(program: string, ...args: readonly string[]): string | undefined {
  const { status } = spawnSync(program, args, { stdio: 'ignore' });
  if (status === 0) return undefined;
  const why = `not run: ${[program, ...args].join(' ')} does not work here`;
  process.stderr.write(`${why}\n`);
  return why;
}
