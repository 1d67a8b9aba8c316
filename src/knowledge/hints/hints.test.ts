import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { hintsFor } from './index.ts';

const DEBATE = 'debates/rings.mdx';
const LATER = '2020-05-01-a-author-000002';
/** The small debate whose issue says what came of it: nothing to look at. */
const QUIET = edited(SMALL, DEBATE, '    question:', '    result: One ring was built.\n    question:');

function later(own: string, text: string): Files {
  const file = postFile(LATER, text, own).replace('date: 2020-03-02', 'date: 2020-05-01');
  return { ...QUIET, [`posts/${LATER}.mdx`]: file };
}
const HOLDS_TWO = later(
  'positions: [two-rings]\narguments:\n  - id: two\n    supports: two-rings\n    gist: Two it is.\n    exact: Two it is.\n',
  'Two it is.\n',
);
const told = (files: Files) => {
  const kb = knowledgeOf(files);
  expect(kb.problems).toEqual([]);
  return hintsFor(kb).map(({ code, file, line, message }) => `${file}:${line}: ${code}: ${message}`);
};

describe('hints', () => {
  it('are none where there is nothing to look at', () => {
    expect(told(QUIET)).toEqual([]);
  });

  it('ask about an issue without a result', () => {
    expect(told(SMALL)).toEqual([
      `${DEBATE}:8: no-result: the issue "how-many" has no result: say in one line where it ended, or where it stands`,
    ]);
  });

  it('ask whether who objected and holds it later conceded, and whether rivals are held at a time', () => {
    expect(told(HOLDS_TWO)).toEqual([
      `posts/${LATER}.mdx:9: holds-after-objecting: A. Author objected to "two-rings" on 2020-03-02 (2020-03-02-a-author-000001#burden) and holds it since 2020-05-01: a concession? Then an argument of theirs concedes that objection`,
      `posts/${LATER}.mdx:9: rivals-held: A. Author holds "one-ring" since 2020-03-02 and "two-rings" since 2020-05-01, which exclude each other: did they leave one (leaves), or are the two compatible (rivals)?`,
    ]);
  });

  it('ask no more once the post says what its author left and took back', () => {
    const settled = later(
      'positions: [two-rings]\nleaves: [{ position: one-ring, by: mine }]\narguments:\n  - id: two\n    supports: two-rings\n    gist: Two it is.\n    exact: Two it is.\n  - id: mine\n    concedes: 2020-03-02-a-author-000001#burden\n    gist: It was no burden.\n    exact: It was no burden.\n',
      'Two it is. It was no burden.\n',
    );
    expect(told(settled)).toEqual([]);
    expect(
      told(edited(HOLDS_TWO, DEBATE, '    result:', '    rivals: false\n    result:')).join(),
    ).not.toContain('rivals-held');
  });

  it('ask whether who objects to what they hold left it', () => {
    const own = later(
      'arguments:\n  - id: not-one\n    objectsTo: one-ring\n    gist: One is too few.\n    exact: One is too few.\n',
      'One is too few.\n',
    );
    expect(told(own)).toEqual([
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
    expect(told(adopted)).toEqual([
      `${DEBATE}:10: adopted-despite: "two-rings" is adopted and has the label "1 open objection" by its arguments: is an answer to them missing, or was it adopted in spite of them?`,
    ]);
  });

  it('ask where a position stands that its issue does not list', () => {
    const listed = edited(QUIET, DEBATE, '    question:', '    positions: [two-rings]\n    question:');
    expect(told(listed)).toEqual([
      `${DEBATE}:10: unlisted-position: the issue "how-many" lists its positions without "one-ring": put them where they shall be read`,
    ]);
  });
});
