import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../tests/support/properties.ts';
import { likenessOf } from './same-text.ts';

const TEXT = `The parser must be kept, for three programs of ours rely on what it says about errors,
and nobody has said yet what the new one would say in its place. Once that is known we
can speak of it again, and I for one shall be glad to.
`;

describe('two texts', () => {
  it.each<[string, string, string]>([
    ['wrapped otherwise', TEXT, TEXT.replace(/\n/g, ' ')],
    ['with quote marks of another kind', '> Why?\nSo.\n', '| Why?\nSo.\n'],
    ['an archive masked an address', 'Ask ann@example.org.\n', 'Ask ann at example.org.\n'],
    ['an archive hid an address', 'Ask ann@example.org now.\n', 'Ask [hidden email] now.\n'],
    ['another archive spelt an address', 'Ask ann@lists.example.org.\n', 'Ask ann(a)lists.example.org.\n'],
    [
      'each with a footer of its list',
      `We release.\n\n${'_'.repeat(47)}\nusers mailing list\nusers@lists.example.org\n`,
      `We release.\n\n${'_'.repeat(47)}\ndev mailing list\ndev@lists.example.org\n`,
    ],
    ['below a banner', 'We release.\n', 'CAUTION: This mail originated outside of Example.\n\nWe release.\n'],
    [
      'above a note of what was taken out',
      'We release.\n',
      'We release.\n-------------- next part --------------\nA non-text attachment was scrubbed...\nName: x.patch\n',
    ],
    ['with a line of the mail program', TEXT, `${TEXT}\nSent from my phone\n`],
    ['of a telephone and of none', `${TEXT}\nSent from my phone\n`, TEXT],
  ])('are one post’s: %s', (_, a, b) => {
    expect(likenessOf(a, b)).toBeDefined();
  });

  it.each<[string, string, string]>([
    ['too short to tell, one in the other', '+1\n', '-1, sorry, I voted on the wrong thread.\n'],
    ['one in the other but for whole words', 'art\n', 'party\n'],
    ['one word otherwise', TEXT, TEXT.replace('must be kept', 'must not be kept')],
    ['much more around the one', TEXT, `${TEXT}\nI take all of that back, for I was wrong.\n`],
    ['a part of the other', TEXT, TEXT.slice(0, TEXT.indexOf('\n'))],
    ['a letter that only looks the same', TEXT, TEXT.replace('parser', 'p\u0430rser')],
    [
      'words below a rule that are no footer',
      'I agree.\n',
      `I agree.\n${'_'.repeat(47)}\nNo, I do not agree at all.\n`,
    ],
    ['another address', 'Ask ann@example.org.\n', 'Ask mallory@example.org.\n'],
    ['something and nothing', TEXT, ''],
  ])('are two posts’: %s', (_, a, b) => {
    expect(likenessOf(a, b)).toBeUndefined();
    expect(likenessOf(b, a)).toBeUndefined();
  });

  it('say what the second has beyond the first', () => {
    expect(likenessOf(TEXT, `${TEXT}\nSent from my phone\n`)).toEqual({
      adds: 'Sent from my phone',
      longer: true,
    });
    const footer = `${'_'.repeat(47)}\ndev mailing list\ndev@lists.example.org`;
    expect(likenessOf('We release.\n', `We release.\n\n${footer}\n`)).toEqual({
      adds: footer,
      longer: false,
    });
  });

  it('are alike in either order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c d', '\n', '> e'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        expect(likenessOf(one, other) === undefined).toBe(likenessOf(other, one) === undefined);
      }),
    );
  });
});
