import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { labelOf } from './labels.ts';

const DEBATE = 'debates/rings.mdx';

/** The small debate with an argument that is cited. */
function citing(files: Files, ...list: readonly string[]): Files {
  const lines = list.map(
    (argument, index) =>
      `  - { id: cited-${index}, ${argument}, gist: Said so., citesMessage: c${index}@example.org, by: a-author, date: 2020-03-0${index + 3} }\n`,
  );
  return edited(files, DEBATE, 'concepts: [ring]\n', `concepts: [ring]\narguments:\n${lines.join('')}`);
}
const ADOPTED = (position: string, files: Files = SMALL) =>
  edited(
    files,
    DEBATE,
    '    question:',
    `    adopted: { position: ${position}, by: Rings 2, on: 2020-05-01 }\n    question:`,
  );
const BURDEN = '"2020-03-02-a-author-000001#burden"';
const at = (files: Files, id: string) => {
  const kb = knowledgeOf(files);
  expect(kb.problems).toEqual([]);
  const { standing, label, why, despite } = kb.positions.get(id) ?? {};
  return { standing, label: label?.words, name: label?.name, why, despite };
};

describe('the label of a position', () => {
  it('is unopposed where arguments speak for it and nobody objected', () => {
    expect(at(SMALL, 'one-ring')).toMatchObject({
      standing: 'stands',
      label: 'unopposed',
      name: 'unopposed',
    });
  });

  it('counts the objections that hold', () => {
    expect(at(SMALL, 'two-rings')).toMatchObject({
      standing: 'answered',
      name: 'open-objection',
      label: '1 open objection',
      why: 'One objection to it was answered by nobody.',
    });
    expect(at(citing(SMALL, 'objectsTo: two-rings'), 'two-rings').label).toBe('2 open objections');
  });

  it('says that what answered an objection was itself answered', () => {
    const again = citing(SMALL, `objectsTo: ${BURDEN}`, 'objectsTo: "rings#cited-0"');
    expect(at(again, 'two-rings')).toMatchObject({
      label: '1 open objection',
      why: 'One objection to it holds: what was said against that objection is itself answered.',
    });
    const both = citing(SMALL, `objectsTo: ${BURDEN}`, 'objectsTo: "rings#cited-0"', 'objectsTo: two-rings');
    expect(at(both, 'two-rings')).toMatchObject({
      label: '2 open objections',
      why: '2 objections to it hold: nobody answered one of them, and what was said against the other is itself answered.',
    });
  });

  it('is objections answered where each of them is', () => {
    expect(at(citing(SMALL, `objectsTo: ${BURDEN}`), 'two-rings')).toMatchObject({
      standing: 'stands',
      label: 'objections answered',
    });
  });

  it('is contested where its standing is, whatever objects to it', () => {
    const label = labelOf({ standing: 'contested', isAdopted: false, objections: 2, holding: 0 });
    expect(label).toEqual({ name: 'contested', words: 'contested' });
  });

  it('is unargued without arguments, and names what superseded a position', () => {
    const third = edited(
      {
        ...SMALL,
        'positions/no-ring.mdx':
          '---\ntitle: No ring\ndebate: rings\nissue: how-many\nstatement: None.\n---\n',
      },
      'positions/two-rings.mdx',
      'debate: rings',
      'debate: rings\nsupersededBy: no-ring',
    );
    expect(at(third, 'no-ring').label).toBe('unargued');
    expect(at(third, 'two-rings')).toMatchObject({ standing: 'superseded', label: 'superseded by No ring' });
  });
});

describe('what was adopted', () => {
  it('comes before every computed label, and the standing stays', () => {
    expect(at(ADOPTED('one-ring'), 'one-ring')).toMatchObject({
      standing: 'stands',
      label: 'adopted',
      despite: undefined,
    });
    expect(at(ADOPTED('two-rings'), 'two-rings')).toMatchObject({ standing: 'answered', label: 'adopted' });
  });

  it('is explained where it disagrees with the standing, on it and on its rivals', () => {
    const files = ADOPTED('two-rings');
    expect(at(files, 'two-rings').despite).toBe(
      'It was adopted although one objection to it was answered by nobody.',
    );
    expect(at(files, 'one-ring').despite).toBe(
      'It was not adopted although no objection to it holds: its issue adopted “Two rings”.',
    );
    const compatible = edited(files, DEBATE, '    question:', '    rivals: false\n    question:');
    expect(at(compatible, 'one-ring').despite).toBeUndefined();
  });
});
