import { expect, test } from 'vitest';
import { DESIGN_FILE, DESIGN_FILES } from '../../../tests/support/design-files.ts';
import { edited, type Files, knowledgeOf } from '../../../tests/support/knowledge.ts';
import type { DesignNode } from '../../knowledge/index.ts';
import { comparedInvariants } from './compared.ts';
import { outOfReach, tracesOf } from './traces.ts';

const ID = 'two-rings-at-once';

function designsIn(files: Files): DesignNode[] {
  const kb = knowledgeOf(files);
  expect(kb.problems).toEqual([]);
  return [...kb.designs.values()];
}

const WITH_BREACH = edited(
  DESIGN_FILES,
  DESIGN_FILE,
  'title: Never both.,',
  'title: Never both., breach: Both are full.,',
);

test('a counterexample is called by what goes wrong, never by the rule that it breaks', () => {
  const titles = (files: Files) =>
    designsIn(files)
      .flatMap(tracesOf)
      .filter(({ kind }) => kind === 'counterexample')
      .map(({ title }) => title);
  expect(titles(WITH_BREACH)).toEqual(['Both are full.']);
  expect(titles(DESIGN_FILES)).toEqual(['Broken: Never both.']);
});

test('of a scenario that succeeds it is told what no steps reach where the same is assumed', () => {
  const files = edited(
    edited(DESIGN_FILES, DESIGN_FILE, 'outcome: fails', 'outcome: succeeds'),
    DESIGN_FILE,
    'invariants:\n',
    'invariants:\n  - { id: locked, title: Both under the lock., reached: { lock: held, first: full, second: full } }\n',
  );
  const [design] = designsIn(files) as [DesignNode];
  const [both] = tracesOf(design).filter(({ id }) => id === 'both');
  expect(both && outOfReach(design, both).map(({ id }) => id)).toEqual(['locked']);
});

test('an invariant of several designs is worded as most of them word it, and has the first reason not to ask it elsewhere', () => {
  const file = (id: string) => `designs/${id}.mdx`;
  const model = DESIGN_FILES[DESIGN_FILE] ?? '';
  const worded = model.replace('Never both.', 'Not both.');
  const designs = designsIn({
    ...DESIGN_FILES,
    [file('a')]: worded.replace('title: Not both.,', 'title: Not both., elsewhere: There is one.,'),
    [file('b')]: worded,
    [file('c')]: model.replaceAll('once', 'other').replace('two-rings-at-other', ID),
  });
  expect(comparedInvariants(designs)).toEqual([
    { id: 'once', title: 'Not both.', isEverywhere: false, elsewhere: 'There is one.' },
    { id: 'other', title: 'Never both.', isEverywhere: false },
  ]);
});
