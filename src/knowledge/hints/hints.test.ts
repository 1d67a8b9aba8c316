import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { hintsFor } from './index.ts';

const DEBATE = 'debates/rings.mdx';
const LATER = '2020-05-01-a-author-000002';
const TWO = '2020-03-04-b-writer-000003';
/** The small debate, and in it a holder of the second position. */
const HELD: Files = {
  ...SMALL,
  'people/b-writer.mdx': '---\nname: B. Writer\naddresses: [b@example.org]\n---\n',
  [`posts/${TWO}.mdx`]: postFile(
    TWO,
    'Two rings never block.\n',
    'debate: rings\npositions: [two-rings]\narguments:\n  - id: never\n    supports: two-rings\n    gist: Two never block.\n    exact: Two rings never block.\n',
    'b-writer',
  ).replace('date: 2020-03-02', 'date: 2020-03-04'),
};
/** It says what came of its issue: nothing to look at. */
const QUIET = edited(HELD, DEBATE, '    question:', '    result: One ring was built.\n    question:');

function later(own: string, text: string): Files {
  const file = postFile(LATER, text, own).replace('date: 2020-03-02', 'date: 2020-05-01');
  return { ...QUIET, [`posts/${LATER}.mdx`]: file };
}
const HOLDS_TWO = later(
  'positions: [two-rings]\narguments:\n  - id: two\n    supports: two-rings\n    gist: Two it is.\n    exact: Two it is.\n',
  'Two it is.\n',
);
const hintsOf = (files: Files) => {
  const kb = knowledgeOf(files);
  expect(kb.problems).toEqual([]);
  return hintsFor(kb).map(({ code, file, line, message }) => `${file}:${line}: ${code}: ${message}`);
};

describe('hints', () => {
  it('are none where there is nothing to look at', () => {
    expect(hintsOf(QUIET)).toEqual([]);
  });

  it('ask about an issue without a result', () => {
    expect(hintsOf(HELD)).toEqual([
      `${DEBATE}:8: no-result: the issue "how-many" has no result: say in one line where it ended, or where it stands`,
    ]);
  });

  it('ask whether who objected and holds it later conceded, and whether rivals are held at a time', () => {
    expect(hintsOf(HOLDS_TWO)).toEqual([
      `posts/${LATER}.mdx:9: holds-after-objecting: A. Author objected to "two-rings" on 2020-03-02 (2020-03-02-a-author-000001#burden) and holds it since 2020-05-01: a concession? Then an argument of theirs concedes that objection`,
      `posts/${LATER}.mdx:9: rivals-held: A. Author holds "one-ring" since 2020-03-02 and "two-rings" since 2020-05-01, which exclude each other: did they leave one (leaves), or are the two compatible (rivals)?`,
    ]);
  });

  it('ask no more once the post says what its author left and took back', () => {
    const settled = later(
      'positions: [two-rings]\nleaves: [{ position: one-ring, by: mine }]\narguments:\n  - id: two\n    supports: two-rings\n    gist: Two it is.\n    exact: Two it is.\n  - id: mine\n    concedes: 2020-03-02-a-author-000001#burden\n    gist: It was no burden.\n    exact: It was no burden.\n',
      'Two it is. It was no burden.\n',
    );
    expect(hintsOf(settled)).toEqual([]);
    expect(
      hintsOf(edited(HOLDS_TWO, DEBATE, '    result:', '    rivals: false\n    result:')).join(),
    ).not.toContain('rivals-held');
  });

  it('ask whether who objects to what they hold left it', () => {
    const own = later(
      'arguments:\n  - id: not-one\n    objectsTo: one-ring\n    gist: One is too few.\n    exact: One is too few.\n',
      'One is too few.\n',
    );
    expect(hintsOf(own)).toEqual([
      `posts/${LATER}.mdx:10: objects-to-own: A. Author holds "one-ring" since 2020-03-02 and objects to it on 2020-05-01: did they leave it? Then the post says so in leaves`,
    ]);
  });

  it('ask about what is adopted with an open objection', () => {
    const adopted = edited(
      QUIET,
      DEBATE,
      '    question:',
      '    adopted: { position: two-rings, by: Rings 2, on: 2020-05-01 }\n    question:',
    );
    expect(hintsOf(adopted)).toEqual([
      `${DEBATE}:10: adopted-despite: "two-rings" is adopted and has the label "1 open objection" by its arguments: is an answer to them missing, or was it adopted in spite of them?`,
    ]);
  });

  it('ask where a position stands that its issue does not list', () => {
    const listed = edited(QUIET, DEBATE, '    question:', '    positions: [two-rings]\n    question:');
    expect(hintsOf(listed)).toEqual([
      `${DEBATE}:10: unlisted-position: the issue "how-many" lists its positions without "one-ring": put them where they shall be read`,
    ]);
  });

  it('ask about a position that nobody holds, and about one whose holders argue against others alone', () => {
    const withoutHolder = edited(QUIET, `posts/${TWO}.mdx`, 'positions: [two-rings]\n', '');
    expect(hintsOf(withoutHolder)).toEqual([
      'positions/two-rings.mdx:2: unsupported-position: nobody on record holds "two-rings": whose answer is it? Then an argument of theirs supports it, and their post names it in positions',
    ]);
    const against = edited(
      edited(QUIET, `posts/${TWO}.mdx`, 'supports: two-rings', 'objectsTo: one-ring'),
      `posts/${TWO}.mdx`,
      'gist: Two never block',
      'gist: One does block, never two',
    );
    expect(hintsOf(against)).toEqual([
      'positions/two-rings.mdx:2: unsupported-position: no argument of B. Writer is about "two-rings" itself: they hold it by what they say against others. Do their posts argue for it?',
    ]);
  });

  it.each([
    ['All rings block', 'Rings block', '"all"'],
    ['A ring never blocks', 'A ring seldom blocks', '"never"'],
    ['It must be one', 'It should be one', '"must"'],
    ['Only one works', 'One works', '"only"'],
    ['It always works', 'It mostly works', '"always"'],
    ['Everybody needs all of it', 'Many need some of it', '"everybody"'],
    ['It is impossible', 'It is hard', '"impossible"'],
    ['Nobody must ever wait', 'Somebody may wait', '"nobody" and "must"'],
    ['All rings block', 'The ball blocks', '"all"'],
  ])('ask whether an author says as much as the gist %j claims', (gist, words, claims) => {
    expect(hintsOf(said(gist, words))).toEqual([
      `posts/${TWO}.mdx:14: gist-overclaims: the gist of "${TWO}#never" says ${claims}, and the words that it rests on do not: does its author claim as much?`,
    ]);
  });

  it.each([
    ['All rings block', 'Every ring blocks'],
    ['A ring never blocks', "A ring doesn't block, ever"],
    ['A ring never blocks', 'A ring won\u2019t block'],
    ['It must be one', 'It has to be one'],
    ['Only one works', 'Just one works'],
    ['The overall must-have is small', 'The whole is needed and small'],
    ['Overall it is smaller', 'It is smaller'],
  ])('and not whether %j is said where it is said in other words: %j', (gist, words) => {
    expect(hintsOf(said(gist, words))).toEqual([]);
  });
});

/** The quiet debate with another gist, and other words below it. */
function said(gist: string, words: string): Files {
  const file = postFile(
    TWO,
    `${words}, two.\n`,
    `debate: rings\npositions: [two-rings]\narguments:\n  - id: never\n    supports: two-rings\n    gist: ${gist}.\n    exact: ${JSON.stringify(`${words}, two.`)}\n`,
    'b-writer',
  ).replace('date: 2020-03-02', 'date: 2020-03-04');
  return { ...QUIET, [`posts/${TWO}.mdx`]: file };
}
