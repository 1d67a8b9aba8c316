import { expect, test } from 'vitest';
import { DESIGN_FILE, DESIGN_FILES } from '../../tests/support/design-files.ts';
import { edited, knowledgeOf } from '../../tests/support/knowledge.ts';
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

test('a design’s data has what steps are for, what goes wrong, what is missed and under what a handle is held', () => {
  const edits: [string, string][] = [
    ['summary: Both', 'brief: Two rings.\nsummary: Both'],
    [
      'variables:',
      'handles: [{ id: fd, title: fd, heldBy: driver, on: device, under: { lock: none } }]\nvariables:',
    ],
    ['says: empties both,', 'says: empties both, stage: empty the rings,'],
    ['title: Never both.,', 'title: Never both., breach: Both are full., elsewhere: "See [[ring]].",'],
    [
      'scenarios:',
      '  - { id: second, title: The second alone., reached: { first: empty, second: full } }\nscenarios:',
    ],
    ['breaks: [once] }\nclaims', 'breaks: [once], misses: [second] }\nclaims'],
  ];
  const files = edits.reduce((all, [from, to]) => edited(all, DESIGN_FILE, from, to), DESIGN_FILES);
  const file = machineFile({ ...place, kb: knowledgeOf(files) }, 'designs/two-rings-at-once.json');
  const data = JSON.parse(file?.text() ?? '');
  expect(fileSchemas.design.safeParse(data).error).toBeUndefined();
  expect(data).toMatchObject({
    brief: 'Two rings.',
    handles: [{ under: { lock: 'none' } }],
    scenarios: [{ misses: ['second'] }],
  });
  expect(data.actions[2].stage).toBe('empty the rings');
  expect(data.invariants[0]).toMatchObject({
    breach: 'Both are full.',
    elsewhere: expect.stringContaining('/kb/concepts/ring/'),
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
