import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, SearchedText, timesIn } from './index.ts';

const TEXT =
  '> He asked whether\n> the ring  is enough.\n\nThe ring is\nenough. It has been\nenough before.\n';
const text = new SearchedText(TEXT);

describe('evidence', () => {
  it('is found whatever its wrapping', () => {
    expect(locate({ exact: 'The ring is enough. It has been' }, text)).toEqual({
      found: 'once',
      range: { start: { line: 3, column: 0 }, end: { line: 4, column: 19 } },
    });
  });

  it('is found behind quote marks', () => {
    const location = locate({ exact: 'asked whether the ring is enough' }, text);
    expect(location).toEqual({
      found: 'once',
      range: { start: { line: 0, column: 5 }, end: { line: 1, column: 21 } },
    });
  });

  it('is not found where one letter differs', () => {
    expect(locate({ exact: 'The ring was enough' }, text)).toEqual({ found: 'never' });
  });

  it('is told apart by what stands before or behind it', () => {
    expect(locate({ exact: 'enough' }, text).found).toBe('often');
    expect(locate({ exact: 'enough', prefix: 'been' }, text)).toMatchObject({
      found: 'once',
      range: { start: { line: 5 } },
    });
    expect(locate({ exact: 'enough', suffix: '. It has' }, text)).toMatchObject({
      found: 'once',
      range: { start: { line: 4 } },
    });
  });

  it('is found wherever it was taken from', () => {
    const words = fc
      .array(fc.constantFrom('one', 'two', 'three', 'a\u00e9', '#1,'), { minLength: 1, maxLength: 8 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (lines, from, length) => {
          const all = lines.join('\n').split(/\s/);
          const start = from % all.length;
          const exact = all.slice(start, start + 1 + (length % all.length)).join(' ');
          const quoted = new SearchedText(`${lines.map((line) => `> ${line}`).join('\n')}\n`);
          expect(locate({ exact }, quoted).found).not.toBe('never');
        },
      ),
    );
  });
});

describe('what nobody sees is seen through', () => {
  const once = (exact: string, post: string) => {
    const searched = new SearchedText(post);
    const location = locate({ exact }, searched);
    return location.found === 'once' ? searched.words(location.range) : location.found;
  };

  it.each([
    ["Markdown's escapes", 'It is \\*not\\* a \\_ring\\_.', 'It is *not* a _ring_.'],
    ['references to characters', '&#x20;Use a &lt;ring&gt; &amp; more&#x20;', 'Use a <ring> & more'],
    ['quote marks that were pasted', '> that the ring\n> is enough', 'that the ring\nis enough'],
    ['quote marks in a folded line', 'that the ring > is enough', 'that the ring\nis enough'],
    ['deep quote marks', '> > that the ring > > is enough', 'that the ring\nis enough'],
    ['quote marks without a space', '>that the ring >is enough', 'that the ring\nis enough'],
    ['marks and escapes', '> the ring \\*is\\* > enough', 'the ring *is*\nenough'],
    ['NFC for NFD', 'le caf\u00e9 ferme', 'le cafe\u0301 ferme'],
    ['NFD for NFC', 'le cafe\u0301 ferme', 'le caf\u00e9 ferme'],
    ['Hangul in parts', '\u1112\u1161\u11ab\u1100\u1173\u11af', '\ud55c\uae00'],
    ['soft hyphens', 'a hyphen\u00adated ring', 'a hyphenated ring'],
    ['soft hyphens of the post', 'a hyphenated ring', 'a hyphen\u00adated ring'],
    ['ligatures', 'an efficient flow', 'an e\ufb03cient \ufb02ow'],
    ['no-break spaces', 'the ring is enough', 'the\u00a0ring\u202fis\u3000enough'],
    ['zero width characters', 'the r\u200bing is\u200d enough\ufeff', 'the ring is enough'],
    ['a zero width space between two', 'the ring \u200b is enough', 'the ring is enough'],
    ['marks of direction', '\u200ethe ring\u202c', 'the ring'],
    ['quotation marks of an editor', '\u201cIt\u2019s a ring\u201d', '"It\'s a ring"'],
    ['an ellipsis and a hyphen of an editor', 'well\u2026 a re\u2010entry', 'well... a re-entry'],
  ])('%s', (_, exact, post) => {
    const words = post.replace('\n', ' ').replace(/[\u00a0\u202f\u3000]/g, ' ');
    expect(once(exact, `Before.\n\n${post}\nBehind.\n`)).toBe(words);
  });

  it('but other words are other words', () => {
    expect(once('the cafe closes', 'the caf\u00e9 closes\n')).toBe('never');
    expect(once('the cafe', 'the cafe\u0301 closes \u201cnow\u201d\n')).not.toContain('\u0301');
    expect(once('x2', 'x\u00b2 \u2013 \u201cy\u201d\n')).toBe('never');
    expect(once('a b', 'if a > b then\n')).toBe('never');
    expect(once('a - b', 'a \u2212 b\n')).toBe('never');
  });

  it('words as they are written come first', () => {
    expect(once("it's so", "it's so, and it\u2019s so\n")).toBe("it's so");
    expect(once('a \\*b\\*', 'a \\*b\\* and a *b*\n')).toBe('a \\*b\\*');
  });

  it('is found with prefix and suffix in the same dress', () => {
    const searched = new SearchedText('the *ring* is one, the *band* is one\n');
    expect(locate({ exact: 'is one', prefix: 'the \\*band\\*' }, searched)).toMatchObject({
      found: 'once',
      range: { start: { line: 0, column: 30 } },
    });
  });

  it('gives back the very stretch, however it is dressed', () => {
    const part = fc.constantFrom(
      'a',
      'e\u0301',
      '\u00e9',
      '\ufb01',
      '\u00ad',
      '\u200b',
      '\u2019',
      ' ',
      '\n',
      '\n> ',
      'z',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, from, length) => {
        const searched = new SearchedText(parts.join(''));
        const { plain } = searched;
        fc.pre(plain.text !== '');
        const start = from % plain.text.length;
        const exact = plain.text.slice(start, start + 1 + (length % 6)).trim();
        const location = locate({ exact }, searched);
        if (location.found !== 'once' || exact === '') return;
        expect(new SearchedText(searched.words(location.range)).plain.text).toContain(exact);
      }),
    );
  });

  it('takes time in proportion to a post of a megabyte, where it stands everywhere and nowhere', () => {
    const searched = new SearchedText('a\u00e9 '.repeat(300_000));
    expect(timesIn({ exact: 'a\u00e9' }, searched)).toBe(100);
    expect(timesIn({ exact: `${'a\u00e9 '.repeat(3000)}b` }, searched)).toBe(0);
  });
});
