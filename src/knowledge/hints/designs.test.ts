import { expect, it } from 'vitest';
import { DESIGN_FILE, DESIGN_FILES } from '../../../tests/support/design-files.ts';
import { edited, type Files, knowledgeOf } from '../../../tests/support/knowledge.ts';
import { hintsFor } from './index.ts';

const OTHER = 'designs/just-one.mdx';

/** A second design beside that of two rings, which asks nothing; `invariant` is added to what the first one asks. */
function compared(stage: string, invariant = ''): Files {
  const staged = edited(DESIGN_FILES, DESIGN_FILE, 'says: empties both', 'says: empties both, stage: empty');
  return {
    ...edited(staged, DESIGN_FILE, 'title: Never both.', `title: Never both.${invariant}`),
    [OTHER]: `---
title: One ring
summary: One.
realises: [one-ring]
actors: [{ id: driver, title: Driver }]
variables: { ring: [full, empty] }
actions:
  - { id: empties, from: driver, says: empties, stage: ${stage}, when: { ring: full }, changes: { ring: empty }, general: A ring. }
mayEnd: { ring: empty }
---
`,
  };
}

function hintsOn(files: Files): string[] {
  const kb = knowledgeOf(files);
  expect(kb.problems).toEqual([]);
  const all = hintsFor(kb).map(({ code, file, line, message }) => `${file}:${line}: ${code}: ${message}`);
  return all.filter((hint) => hint.startsWith('designs/'));
}

it('hints ask about stages that one design alone has, and about invariants that another does not have', () => {
  const lone = (stage: string) =>
    `lone-stage: no other design of the debate has the stage "${stage}": is the same done under another word there? Otherwise leave it out`;
  expect(hintsOn(compared('drain'))).toEqual([
    `${OTHER}:8: ${lone('drain')}`,
    `${DESIGN_FILE}:14: ${lone('empty')}`,
    `${DESIGN_FILE}:16: not-asked: "once" is not asked of just-one: say why it need not be (elsewhere), or ask it there`,
  ]);
});

it('none ask where stages have the same words, and it is said why something is not asked', () => {
  expect(hintsOn(compared('empty', ', elsewhere: There is only one.'))).toEqual([]);
});

it('a design that is not compared with another is asked nothing', () => {
  expect(hintsOn(DESIGN_FILES)).toEqual([]);
});
