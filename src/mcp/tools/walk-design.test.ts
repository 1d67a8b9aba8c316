import { expect, test } from 'vitest';
import { DESIGN_FILES } from '../../../tests/support/design-files.ts';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import { machineFile } from '../../machine/index.ts';
import type { Source } from '../source.ts';
import { runReadDesign } from './read-design.ts';
import { runWalkDesign } from './walk-design.ts';

const place = { kb: knowledgeOf(DESIGN_FILES), publication: { site: 'https://example.org', base: '/kb' } };
const source = { file: async (path: string) => machineFile(place, path)?.text() } as Source;
const walk = (key: string, steps: string[] = [], under = {}) => runWalkDesign(source, { key, steps, under });

test('a walk tells the state, what is broken and what is possible', async () => {
  const { structuredContent: start } = await walk('two-rings-at-once');
  expect(start).toMatchObject({
    setting: { lock: 'held' },
    state: { first: 'empty', second: 'empty' },
    possible: [{ action: 'fill-first' }, { action: 'fill-second' }],
    broken: [],
  });
  const { structuredContent: end } = await walk('two-rings-at-once', ['fill-second', 'fill-first']);
  expect(end).toMatchObject({
    changed: ['first'],
    broken: ['Never both.'],
    possible: [{ action: 'empty-both' }],
  });
});

test('a walk begins where a scenario ends, under its setting', async () => {
  const { structuredContent } = await walk('two-rings-at-once#both', ['empty-both']);
  expect(structuredContent).toMatchObject({
    setting: { lock: 'none' },
    made: ['fill-first', 'fill-second', 'empty-both'],
    state: { first: 'empty', second: 'empty' },
  });
});

test('a step that is not possible, and names that there are not, are told', async () => {
  expect((await walk('two-rings-at-once', ['empty-both'])).structuredContent).toMatchObject({
    stuck: "'empty-both' is not possible after 0 steps",
  });
  expect((await walk('two-rings-at-once', [], { lock: 'open' })).content).toMatchObject([
    { text: "'open' is no value of 'lock'; its values are held, none." },
  ]);
  expect((await walk('no-such')).isError).toBe(true);
});

test('a design is read by its id, a scenario’s key or an address', async () => {
  for (const key of [
    'two-rings-at-once',
    'two-rings-at-once#both',
    'https://example.org/kb/designs/two-rings-at-once/both/',
  ]) {
    const { structuredContent } = await runReadDesign(source, { key });
    expect(structuredContent).toMatchObject({ kind: 'design', id: 'two-rings-at-once' });
  }
});
