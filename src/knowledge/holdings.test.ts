import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { holdersEver, holdersNow } from './holdings.ts';
import type { PositionNode } from './model.ts';

const post = (number: number, date: string, own: string, text: string): Files => {
  const id = `${date}-a-author-00000${number}`;
  const source = postFile(id, text, own).replace('date: 2020-03-02', `date: ${date}`);
  return { [`posts/${id}.mdx`]: source };
};
const LEFT: Files = {
  ...SMALL,
  ...post(
    2,
    '2020-05-01',
    'leaves: [{ position: one-ring, by: not-enough }]\narguments:\n  - id: not-enough\n    objectsTo: one-ring\n    gist: One is not enough after all.\n    exact: One is not enough.\n',
    'One is not enough.\n',
  ),
};

describe('who holds a position', () => {
  it('holds it from the first post that says so to the argument by which they leave it', () => {
    const kb = knowledgeOf(LEFT);
    expect(kb.problems).toEqual([]);
    expect(kb.positions.get('one-ring')?.holders).toEqual([
      {
        person: 'a-author',
        position: 'one-ring',
        since: '2020-03-02T10:00:00Z',
        posts: ['2020-03-02-a-author-000001'],
        arguments: ['2020-03-02-a-author-000001#enough', '2020-03-02-a-author-000001#burden'],
        verified: true,
        end: { date: '2020-05-01T10:00:00Z', by: '2020-05-01-a-author-000002#not-enough' },
      },
    ]);
  });

  it('holds it twice where they come back to it', () => {
    const back = post(
      3,
      '2020-06-01',
      'positions: [one-ring]\narguments:\n  - id: again\n    supports: one-ring\n    gist: It is enough.\n    exact: It is enough.\n',
      'It is enough.\n',
    );
    const kb = knowledgeOf({ ...LEFT, ...back });
    expect(kb.problems).toEqual([]);
    expect(kb.people.get('a-author')?.holdings.map(({ since, end }) => [since, end?.date])).toEqual([
      ['2020-03-02T10:00:00Z', '2020-05-01T10:00:00Z'],
      ['2020-06-01T10:00:00Z', undefined],
    ]);
    const position = kb.positions.get('one-ring') as PositionNode;
    expect([holdersNow(position), holdersEver(position)]).toEqual([['a-author'], ['a-author']]);
    const left = knowledgeOf(LEFT).positions.get('one-ring') as PositionNode;
    expect([holdersNow(left), holdersEver(left)]).toEqual([[], ['a-author']]);
  });

  it('cannot leave it before they hold it', () => {
    const early = Object.fromEntries(
      Object.entries(LEFT).map(([file, source]) => [
        file,
        source.replace('date: 2020-05-01', 'date: 2020-01-01'),
      ]),
    );
    expect(knowledgeOf(early).problems).toMatchObject([{ code: 'not-held', line: 9 }]);
  });

  it('is not borne out by an objection to an answer that is compatible', () => {
    const rival = edited(
      SMALL,
      'posts/2020-03-02-a-author-000001.mdx',
      '    supports: one-ring\n',
      '    objectsTo: two-rings\n',
    );
    const compatible = edited(
      rival,
      'debates/rings.mdx',
      '    question:',
      '    rivals: false\n    question:',
    );
    expect(knowledgeOf(rival).problems).toEqual([]);
    expect(knowledgeOf(compatible).problems).toMatchObject([{ code: 'position-not-borne-out' }]);
  });
});
