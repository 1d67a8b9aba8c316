import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';

/** Node's modules of disk and processes, or the reading functions of src/disk. */
const TOUCHES = /from '(?:node:(?:fs|fs\/promises|child_process))'|\bread(?:Text|Exact|Bytes|Later)\(/;

test('disk and processes are touched where docs/architecture.md says so, and nowhere else', () => {
  const map = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
  const [line = ''] = map
    .split(/\r?\n/)
    .filter((one) => one.startsWith('- Disk and processes are touched by'));
  const listed = [...line.matchAll(/`(src\/[^`]+)`/g)].map(([, path = '']) => path);
  const touching = globSync('src/**/*.{ts,mjs,astro}', { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    .filter((file) => TOUCHES.test(readFileSync(join(ROOT, file), 'utf8')));
  const isBelow = (file: string, path: string) => file === path || file.startsWith(`${path}/`);
  expect(touching.filter((file) => !listed.some((path) => isBelow(file, path)))).toEqual([]);
  expect(listed.filter((path) => !touching.some((file) => isBelow(file, path)))).toEqual([]);
});
