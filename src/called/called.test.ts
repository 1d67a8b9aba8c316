import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/support/command.ts';
import { called, homeOf, usageOf } from './index.ts';

test.each([
  [
    'file:///kb/src/called/index.ts',
    'checkout',
    'npm run build --',
    'npm run check',
    'npm run rename -- a b',
  ],
  [
    'file:///kb/node_modules/parley-kb/lib/src/called/index.js',
    'package',
    'parley build',
    'npx parley check',
    'npx parley rename a b',
  ],
  ['file:///docs/parts/chunk.mjs', 'bundle', 'parley-build', 'npx parley check', 'npx parley rename a b'],
] as const)('code of %s calls commands as one does there', (url, home, usage, check, rename) => {
  expect(homeOf(url)).toBe(home);
  expect(usageOf('build', home)).toBe(usage);
  expect([called('check', '', home), called('rename', 'a b', home)]).toEqual([check, rename]);
});

test('no message of src names an npm script by itself: a knowledge base of its own may have none', () => {
  const files = globSync('{src,scripts}/**/*.{ts,astro}', {
    cwd: ROOT,
    exclude: ['**/*.test.ts', 'src/init/starter/**'],
  });
  const OF_CHECKOUTS = /^scripts\/(?:bench|bundle|fuzz|package|test)/;
  const named = files.filter((file) => {
    if (OF_CHECKOUTS.test(file) || file.startsWith('src/called/') || file === 'scripts/init.ts') return false;
    const code = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '');
    return /npm run [a-z]/.test(code);
  });
  expect(named).toEqual([]);
});
