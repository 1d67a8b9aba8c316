import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { warn } from './terminal.ts';

/** Signals that are passed on to the other process. */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Path of the Node that npm installed with this package (package `node`); undefined if it is not there. */
export function installedNode(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bin: { readonly node: string } };
    const program = join(dirname(manifest), bin.node);
    return [program, `${program}.exe`].find((file) => existsSync(file));
  } catch {
    return undefined;
  }
}

/** Runs a script with another Node, with the same arguments, streams and signals, and ends as that process ends. */
export function runBy(node: string, script: string, args: readonly string[]): void {
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals): void => {
    // A terminal sends the interrupt to both processes.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  child.on('error', (error) => {
    warn(`parley: ${node} does not start: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    for (const one of SIGNALS) process.off(one, passOn);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
