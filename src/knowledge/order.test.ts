import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const [FIRST, SECOND] = ['2020-03-02-a-author-000001#zeal', '2020-03-02-a-author-000001#burden'];

describe('the order of things', () => {
  it('is that of the curator among the arguments of a post, not that of their ids', () => {
    const files = edited(SMALL, POST, 'id: enough', 'id: zeal');
    const kb = knowledgeOf({
      ...files,
      'positions/one-ring.mdx': (files['positions/one-ring.mdx'] ?? '').replace('#enough', '#zeal'),
    });
    expect(kb.problems).toEqual([]);
    expect(kb.posts.get('2020-03-02-a-author-000001')?.arguments).toEqual([FIRST, SECOND]);
    expect(kb.debates.get('rings')?.arguments).toEqual([FIRST, SECOND]);
    expect([...kb.arguments.keys()]).toEqual([FIRST, SECOND]);
  });

  it('is that of the issue among its positions, those behind that it does not list', () => {
    const third = {
      ...SMALL,
      'positions/all-rings.mdx':
        '---\ntitle: All\ndebate: rings\nissue: how-many\nstatement: All of them.\n---\n',
    };
    const listed = edited(
      third,
      'debates/rings.mdx',
      '    question: How many',
      '    positions: [two-rings, one-ring]\n    question: How many',
    );
    const order = (files: Files) => {
      const kb = knowledgeOf(files);
      const debate = kb.debates.get('rings');
      return [debate?.issues[0]?.positions, debate?.positions, [...kb.positions.keys()]];
    };
    const [named, behind] = [
      ['two-rings', 'one-ring', 'all-rings'],
      ['all-rings', 'one-ring', 'two-rings'],
    ];
    expect(order(listed)).toEqual([named, named, named]);
    expect(order(third)).toEqual([behind, behind, behind]);
  });

  it('has the first argument stand for a post unless its curator names another', () => {
    const main = (files: typeof SMALL) => knowledgeOf(files).posts.get('2020-03-02-a-author-000001')?.main;
    expect(main(SMALL)).toBe('2020-03-02-a-author-000001#enough');
    expect(main(edited(SMALL, POST, 'debate: rings', 'debate: rings\nmain: burden'))).toBe(SECOND);
  });
});
