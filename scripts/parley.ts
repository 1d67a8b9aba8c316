#!/usr/bin/env node
/**
 * `parley NAME ...` runs the command of that name. Starts on Node 20, and imports nothing that does not: where Node is too old for the
 * command, it is run by the Node that is installed with the package.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS, NAMES } from './command-list.ts';
import { installedNode, runBy } from './newer-node.ts';
import { print, warn } from './terminal.ts';

/** The oldest Node that the commands run on. */
const OLDEST = 24;

/** Commands that run on any Node that `parley` itself starts on. */
const RUN_ANYWHERE: readonly string[] = ['init'];

/** Exit code of wrong usage, and of a Node that cannot run the command. */
const WRONG_USAGE = 2;

const [name = '--help', ...args] = process.argv.slice(2);
if (name === '--help' || name === '-h' || name === 'help') print(help());
else if (name === '--version' || name === '-V') print(version());
else if (!NAMES.includes(name)) await refuse();
else if (Number.parseInt(process.versions.node, 10) >= OLDEST || RUN_ANYWHERE.includes(name)) await run();
else runByNewerNode();

/** Runs the command in this process, with `process.argv` as if it had been started directly. */
async function run(): Promise<void> {
  const script = import.meta.url.replace(/parley(\.\w+)$/, `${name}$1`);
  process.argv = [process.argv[0] ?? '', fileURLToPath(script), ...args];
  await import(script);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

function runByNewerNode(): void {
  const node = installedNode();
  if (node !== undefined) {
    runBy(node, fileURLToPath(import.meta.url), [name, ...args]);
    return;
  }
  process.exitCode = WRONG_USAGE;
  warn([
    `parley: ${name} needs Node ${OLDEST} or later, and this is ${process.version}.`,
    `Install Node ${OLDEST}, or let npm install it with this package: write "allowScripts": { "node": true } into your package.json, then run npm rebuild node.`,
  ]);
}

async function refuse(): Promise<void> {
  const { closest, distance } = await import('fastest-levenshtein');
  const near = closest(name, [...NAMES]);
  const isNear = distance(name, near) <= Math.max(2, name.length / 2);
  warn(
    `parley: there is no command "${name}"; ${isNear ? `did you mean "${near}"?` : 'parley --help lists them'}`,
  );
  process.exitCode = WRONG_USAGE;
}

function help(): string[] {
  const width = NAMES.reduce((most, { length }) => Math.max(most, length), 0);
  return [
    'Usage: parley COMMAND [options]',
    '',
    'Turns mailing-list posts into an annotated, cross-linked knowledge base of design debates.',
    ...Object.entries(COMMANDS).flatMap(([group, commands]) => [
      '',
      `${group}:`,
      ...Object.entries(commands).map(([one, does]) => `  ${one.padEnd(width)}  ${does}`),
    ]),
    '',
    'parley COMMAND --help tells the options of a command; parley --version the version.',
  ];
}
