import { expect, test } from 'vitest';
import { rewrite } from './specifiers.ts';

const MODULE = `
import { a } from './a.ts';
import type { B } from '../b.ts';
import './side.ts';
export * from './all.ts';
export { c } from './c.json.ts';
import W from './worker.ts?worker';
import sheet from './look.css?url&no-inline';
import about from '../../package.json' with { type: 'json' };
import { z } from 'zod';
import { Cite } from '@citation-js/core';
const lazy = () => import('./lazy.ts');
const worker = new Worker(new URL('./work.ts', import.meta.url));
const elsewhere = new URL('./not.ts', base);
const name: import('./named.ts').Name = 'a text that says ./text.ts';
// import './comment.ts';
`;

test('each specifier of a module becomes that of its compiled file, and nothing else changes', () => {
  const { text, rewritten } = rewrite(MODULE, 'src/room/x.ts');
  expect(rewritten.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    '../../package.json ../../../package.json',
    '../b.ts ../b.js',
    './a.ts ./a.js',
    './all.ts ./all.js',
    './c.json.ts ./c.json.js',
    './lazy.ts ./lazy.js',
    './named.ts ./named.js',
    './side.ts ./side.js',
    './work.ts ./work.js',
    './worker.ts?worker ./worker.js?worker',
    '@citation-js/core ../../vendor/citation-js-core.js',
  ]);
  const back = rewritten.reduce((code, { from, to }) => code.replace(`'${to}'`, `'${from}'`), text);
  expect(back).toBe(MODULE);
});

test('of a component, those in its frontmatter and its scripts', () => {
  const component =
    "---\nimport A from './A.astro';\nimport { b } from './b.ts';\n---\n<p>from './text.ts'</p>\n<script>\n  import './c.ts';\n</script>\n<script is:inline>go('./d.ts');</script>\n";
  expect(rewrite(component, 'src/site/X.astro').text).toBe(
    component.replace('./b.ts', './b.js').replace('./c.ts', './c.js'),
  );
});
