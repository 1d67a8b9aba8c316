import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { ENGINE } from './engine.ts';
import { projectOf } from './project.ts';

/** A folder with content, and a package.json that names the engine. */
function projectWith(files: Readonly<Record<string, string>>): { folder: string; content: string } {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  mkdirSync(content);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, content };
}

const MANIFEST = { 'package.json': '{ "dependencies": { "parley-kb": "*" } }' };
const ELSEWHERE = resolve('/nowhere-else/parley-kb');

test('content is built in the project around it, or in the engine where it belongs to none', () => {
  const { folder, content } = projectWith(MANIFEST);
  expect(projectOf(content, join(folder, 'node_modules', 'parley-kb'))).toBe(folder);
  expect(projectOf(projectWith({}).content)).toBe(ENGINE);
});

test('a project that shares no folder with the engine is built in that, unless it has settings of Astro\u2019s', () => {
  expect(projectOf(projectWith(MANIFEST).content, ELSEWHERE)).toBe(ELSEWHERE);
  const { folder, content } = projectWith({ ...MANIFEST, 'astro.config.mjs': 'export default {};' });
  expect(projectOf(content, ELSEWHERE)).toBe(folder);
});
