import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';

/**
 * What only scripts may use: the environment, arguments, and what prints. (A variable may be set for a process that is started, where its
 * library takes none.)
 */
const OF_SCRIPTS =
  /\bprocess\.(?:argv|execArgv|stdin|stdout|stderr)\b|\bprocess\.env\b(?!(?:\.\w+|\[[\w.]+\]) = )|'node:process'|\bconsole\./;

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('nothing below src reads the environment or arguments, or prints: scripts do, and hand in what is needed', () => {
  const files = globSync('src/**/*.{ts,mjs,astro}', { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => OF_SCRIPTS.test(textOf(file)))).toEqual([]);
  expect(globSync('scripts/**/*.ts', { cwd: ROOT }).some((file) => OF_SCRIPTS.test(textOf(file)))).toBe(true);
});
