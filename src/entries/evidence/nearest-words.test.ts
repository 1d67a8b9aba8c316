import { describe, expect, it } from 'vitest';
import { locate, nearestRange, nearestWords, SearchedText } from './index.ts';

const POST =
  'On Monday B. Writer wrote:\n> Why not two?\n\nBecause a second ring is a burden for every\nreader of it, and nobody asked for one.\n\nThe first ring: "enough" for all we do.\n';
const near = (exact: string, post = POST) => nearestWords(exact, new SearchedText(post));

describe('where evidence does not occur, the nearest words are told', () => {
  it('as they may be pasted', () => {
    expect(near('a second ring is a burden for each reader of it')).toBe(
      "the nearest words of the post are: exact: 'a second ring is a burden for every reader of it'",
    );
  });

  it('in quotation marks where YAML needs them', () => {
    const suggestion = near('first ring: "enuogh" for all we do');
    expect(suggestion).toContain(`exact: 'first ring: "enough" for all we do'`);
  });

  it('in a form that is found, whatever the post has', () => {
    const post = 'It says\u0007 that \u202ethe ring\u202c never\u00a0ends.\n';
    const [, json = ''] = / exact: ("[^"]*")/.exec(near('It says that the ring always ends.', post)) ?? [];
    expect(locate({ exact: JSON.parse(json) as string }, new SearchedText(post)).found).toBe('once');
  });

  it('and where they are, over lines and quote marks', () => {
    const text = new SearchedText(POST);
    const range = nearestRange('a second ring is a weight for every reader', text);
    expect(range).toEqual({ start: { line: 3, column: 8 }, end: { line: 4, column: 6 } });
    expect(range && text.words(range)).toBe('a second ring is a burden for every reader');
    expect(nearestRange('Trains leave the station at nine', text)).toBeUndefined();
  });

  it('up to the first and the last word, where the post has some more between', () => {
    const post = 'Well, most hosts never change this one ring from the built-in default size, so we do.\n';
    expect(near('Many hosts do not change this ring from the built-in size', post)).toContain(
      "exact: 'hosts never change this one ring from the built-in default size'",
    );
    expect(near('most of the hosts never change this one ring', post)).toContain("exact: 'most hosts never");
  });

  it('and nothing where nothing is near', () => {
    expect(near('Trains leave the station at nine')).toBe('nothing in the post is like it');
  });

  it('in bounds, however much was asked for', () => {
    const post = `${'word after word of a long line that goes on '.repeat(200)}\n`;
    expect(near(`${post.trim()} and an end`, post).length).toBeLessThan(600);
  });

  it('with the characters that nobody sees and only one of them has', () => {
    expect(near('Because a sec\u200bond ring was a burden')).toContain(
      'the evidence has U+200B ZERO WIDTH SPACE at word 3',
    );
    expect(near('the ring was', 'so the\u2060 ring is\n')).toContain(
      'the post has U+2060 WORD JOINER at word 1 of these',
    );
    expect(near('a second r\u0456ng is a burden')).toContain(
      'word 3 has U+0456 (\u0456) where the post has U+0069 (i)',
    );
  });

  it('in time that grows with the post alone', () => {
    const post = 'one two three four '.repeat(15_000);
    expect(near(`${'four three two one '.repeat(1000)}x`, post)).toContain('nearest words');
  });
});
