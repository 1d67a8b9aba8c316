import { expect, test } from 'vitest';
import { DESIGN_FILES } from '../../tests/support/design-files.ts';
import { knowledgeOf } from '../../tests/support/knowledge.ts';
import { fileSchemas, machineFile, machineFiles } from './index.ts';
import { fileSchemasV2 } from './schemas/v2/index.ts';

const place = { kb: knowledgeOf(DESIGN_FILES), publication: { site: 'https://example.org', base: '/kb' } };
const text = (path: string) => machineFile(place, path)?.text() ?? '';

test('a design’s data has the model, what exploring it says, and its scenarios replayed', () => {
  const data = JSON.parse(text('designs/two-rings-at-once.json'));
  expect(fileSchemas.design.safeParse(data).error).toBeUndefined();
  expect(fileSchemasV2.design.safeParse(data).error).toBeUndefined();
  expect(data.invariants[0].verdicts).toEqual([
    { under: {}, verdict: 'breaks', states: 4, trace: ['fill-second', 'fill-first'] },
  ]);
  expect(data.scenarios[0]).toMatchObject({
    url: 'https://example.org/kb/designs/two-rings-at-once/both/',
    setting: { lock: 'none' },
    steps: [
      { action: 'fill-first', changed: { first: 'full' }, breaks: [] },
      { action: 'fill-second', changed: { second: 'full' }, breaks: ['once'] },
    ],
  });
});

test('a design’s Markdown tells verdicts and steps in words', () => {
  const markdown = text('designs/two-rings-at-once.md');
  expect(markdown).toContain('breaks after 2 steps: fill-second, fill-first');
  expect(markdown).toContain('2. Device → Driver: fills (second: full) **breaks once**');
});

test('designs are listed where there are some, and every file that a file refers to is there', () => {
  const paths = new Set([...machineFiles(place)].map(({ path }) => path));
  expect(paths.has('designs.json')).toBe(true);
  const without = { ...place, kb: knowledgeOf({}) };
  expect([...machineFiles(without)].map(({ path }) => path)).not.toContain('designs.json');
  for (const file of machineFiles(place)) {
    const named = [...file.text().matchAll(/"json": ?"https:\/\/example\.org\/kb\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    for (const path of named) expect(paths.has(path ?? ''), `${file.path} names ${path}`).toBe(true);
  }
});
