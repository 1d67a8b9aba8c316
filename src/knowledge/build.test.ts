import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { addressOf, titleOf } from './index.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const problemsOf = (files: Files) => knowledgeOf(files).problems;

describe('a knowledge base', () => {
  const kb = knowledgeOf(SMALL);

  it('has no problem where all is well', () => {
    expect(kb.problems).toEqual([]);
  });

  it('knows a post by the name of its file, and tells that its header says another', () => {
    const { [POST]: text = '', ...others } = SMALL;
    const renamed = knowledgeOf({ ...others, 'posts/another.mdx': text });
    expect([...renamed.posts.keys()]).toEqual(['another']);
    expect(renamed.problems).toContainEqual(
      expect.objectContaining({
        file: 'posts/another.mdx',
        line: 2,
        message: expect.stringContaining("must be the file's name"),
      }),
    );
  });

  it('joins positions, arguments and holders', () => {
    const one = kb.positions.get('one-ring');
    expect(one).toMatchObject({
      standing: 'stands',
      supports: ['2020-03-02-a-author-000001#enough'],
      objections: [],
    });
    expect(one?.holders).toMatchObject([
      { person: 'a-author', since: '2020-03-02T10:00:00Z', verified: true },
    ]);
    expect(kb.positions.get('two-rings')).toMatchObject({
      standing: 'answered',
      openObjections: ['2020-03-02-a-author-000001#burden'],
    });
    expect(kb.debates.get('rings')).toMatchObject({
      openObjections: ['2020-03-02-a-author-000001#burden'],
      people: ['a-author'],
    });
  });

  it('locates evidence in the text as sent', () => {
    expect(kb.arguments.get('2020-03-02-a-author-000001#enough')?.evidence?.range).toEqual({
      start: { line: 0, column: 0 },
      end: { line: 1, column: 10 },
    });
  });

  it('knows who refers to what', () => {
    expect(kb.backlinks.get('ring')).toEqual([
      { from: 'rings', collection: 'debates', as: 'concepts' },
      { from: 'rings', collection: 'debates', as: 'link' },
      { from: 'one-ring', collection: 'positions', as: 'concepts' },
    ]);
    expect(kb.backlinks.get('2020-03-02-a-author-000001#enough')).toEqual([
      { from: 'one-ring', collection: 'positions', as: 'evidence' },
    ]);
  });

  it('gives every thing its address and name', () => {
    expect(addressOf(kb, '2020-03-02-a-author-000001#burden')).toBe(
      'posts/2020-03-02-a-author-000001/#burden',
    );
    expect(addressOf(kb, '2020-03-02-a-author-000001@example.org')).toBe(
      'threads/2020-03-02-a-author-000001/',
    );
    expect(titleOf(kb, 'one-ring')).toBe('One ring');
    expect(addressOf(kb, 'nothing')).toBeUndefined();
  });

  it('follows an old id to the new', () => {
    const renamed = edited(
      edited(SMALL, 'positions/one-ring.mdx', 'debate: rings', 'debate: rings\naliases: [single-ring]'),
      POST,
      'supports: one-ring',
      'supports: single-ring',
    );
    expect(problemsOf(renamed)).toEqual([]);
    expect(addressOf(knowledgeOf(renamed), 'single-ring')).toBe('positions/one-ring/');
  });
});

describe('the check', () => {
  it('names file, line and the nearest name for a reference that leads nowhere', () => {
    expect(problemsOf(edited(SMALL, POST, 'objectsTo: two-rings', 'objectsTo: two-ring'))).toMatchObject([
      { code: 'broken-reference', file: POST, line: 17, suggestion: 'two-rings' },
    ]);
  });

  it('finds evidence that lost a word, and gives the nearest words of the post', () => {
    const [problem] = problemsOf(
      edited(SMALL, POST, 'exact: One ring is enough for all', 'exact: One ring is enough for'),
    );
    expect(problem).toMatchObject({ code: 'evidence-missing', file: POST, line: 15 });
    expect(problem?.message).toContain(
      "the nearest words of the post are: exact: 'One ring is enough for all we do.'",
    );
  });

  it('asks which, where evidence occurs twice', () => {
    expect(
      problemsOf(edited(SMALL, POST, 'exact: A second ring is a burden.', 'exact: ring is')),
    ).toMatchObject([{ code: 'evidence-ambiguous' }]);
  });

  it('finds a text that is not as sent any more', () => {
    expect(
      problemsOf(edited(SMALL, POST, '\nall we do. A second ring', '\nall we do.  A second ring')),
    ).toMatchObject([{ code: 'text-changed', file: POST, line: 22 }]);
  });

  it('finds an unknown field and what was meant', () => {
    expect(problemsOf(edited(SMALL, 'positions/two-rings.mdx', 'statement:', 'statment:'))).toContainEqual(
      expect.objectContaining({ code: 'unknown-field', line: 5, suggestion: 'statement' }),
    );
  });

  it('finds an issue that the debate does not have', () => {
    expect(
      problemsOf(edited(SMALL, 'positions/two-rings.mdx', 'issue: how-many', 'issue: how-manny')),
    ).toContainEqual(expect.objectContaining({ code: 'broken-reference', line: 4, suggestion: 'how-many' }));
  });

  it('finds an id that two entries have', () => {
    const twice = { ...SMALL, 'concepts/one-ring.mdx': '---\ntitle: One ring\nsummary: The same.\n---\n' };
    expect(problemsOf(twice)).toMatchObject([{ code: 'duplicate-id' }]);
  });

  it('finds supersession that runs in a circle, once', () => {
    const one = edited(
      SMALL,
      'positions/one-ring.mdx',
      'debate: rings',
      'debate: rings\nsupersededBy: two-rings',
    );
    expect(
      problemsOf(
        edited(one, 'positions/two-rings.mdx', 'debate: rings', 'debate: rings\nsupersededBy: one-ring'),
      ),
    ).toMatchObject([{ code: 'supersession-cycle', file: 'positions/one-ring.mdx', line: 4 }]);
  });

  it('finds a position that no argument of the post bears out', () => {
    expect(problemsOf(edited(SMALL, POST, 'positions: [one-ring]', 'positions: [two-rings]'))).toMatchObject([
      { code: 'position-not-borne-out', line: 10 },
    ]);
  });

  it('takes an attack on a rival answer as bearing a position out', () => {
    const rival = edited(SMALL, POST, '    supports: one-ring\n', '    objectsTo: two-rings\n');
    expect(problemsOf(rival)).toEqual([]);
  });

  it('finds broken links in prose, and none in code', () => {
    const prose = edited(
      SMALL,
      'debates/rings.mdx',
      'See [[one-ring]]',
      'See [[one-rng]] and `[[not-a-link]]`',
    );
    expect(problemsOf(prose)).toMatchObject([
      { code: 'broken-reference', file: 'debates/rings.mdx', line: 13, suggestion: 'one-ring' },
    ]);
  });

  it('warns of a cited post that the archive holds by now', () => {
    const cited = edited(
      SMALL,
      'debates/rings.mdx',
      'concepts: [ring]',
      'concepts: [ring]\narguments:\n  - id: x\n    supports: one-ring\n    gist: Yes.\n    citesMessage: 2020-03-02-a-author-000001@example.org\n    by: a-author\n    date: 2020-03-02',
    );
    expect(problemsOf(cited)).toMatchObject([{ code: 'citation-held', severity: 'warning' }]);
  });

  it('finds two posts with one Message-ID', () => {
    const id = '2020-03-02-a-author-000002';
    const again = postFile(id, 'Again.\n').replace(
      `messageId: ${id}`,
      'messageId: 2020-03-02-a-author-000001',
    );
    expect(problemsOf({ ...SMALL, [`posts/${id}.mdx`]: again })).toMatchObject([
      { code: 'duplicate-message' },
    ]);
  });
});
