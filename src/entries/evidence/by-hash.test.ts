import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfWords } from '../schemas/evidence-hash.ts';
import { findByHash, positionOf } from './by-hash.ts';
import { locate } from './locate.ts';
import { selectorOf } from './selector.ts';
import { SearchedText } from './text.ts';

const POST =
  'On Monday B. Writer wrote:\n> Why not two?\n\nBecause a second ring is a burden for every\nreader of it, \u{1f642} and nobody asked for one.\n\nIt is a burden, and it is a burden.\n';

/** Words of the post, standing apart. */
function apart(exact: string, post = POST) {
  const text = new SearchedText(post);
  const location = locate({ exact }, text);
  if (location.found !== 'once') throw new Error(`"${exact}" is found ${location.found}`);
  return { position: positionOf(location.range, text), sha256: hashOfWords(exact) };
}

function found(exact: string, copy: string, post = POST) {
  const text = new SearchedText(copy);
  const result = findByHash(apart(exact, post), text);
  const range = 'range' in result ? result.range : result.nearest;
  return `${result.found}: ${range === undefined ? '' : text.words(range)}`;
}

const WORDS = 'a burden for every reader of it, \u{1f642} and nobody';

describe('words that stand apart are found', () => {
  it('where they stood, in code points', () => {
    const start = [...POST.slice(0, POST.indexOf('a burden for'))].length;
    expect(apart(WORDS).position).toEqual({ start, end: start + 45, length: 45 });
    expect(found(WORDS, POST)).toBe(`here: ${WORDS}`);
  });

  it.each([
    ['behind a banner that a list put above', `[External mail]\n\n${POST}`],
    ['wrapped otherwise', POST.replace('for every\nreader', 'for\n  every reader')],
    ['quoted', POST.replaceAll('\n', '\n> ')],
    ['with more white space', POST.replace('burden for', 'burden  for')],
  ])('%s', (_, copy) => {
    expect(found(WORDS, copy)).toBe(`elsewhere: ${WORDS}`);
  });

  it('in other characters that a reader does not tell apart, for a person to look at', () => {
    const copy = POST.replace('Why not two?', 'Why?').replace('a second', 'a sec\u00adond');
    expect(found('Because a second ring is', copy)).toBe('otherwise: Because a sec\u00adond ring is');
  });

  it('not where a word differs; then the words are told that stand there, whole', () => {
    expect(found('second ring is a burden', POST.replace('burden for', 'blessing for'))).toBe(
      'never: second ring is a blessing',
    );
    expect(found('reader of it', 'Short.\n')).toBe('never: ');
  });

  it('wherever they were taken from', () => {
    const word = fc.constantFrom('a', 'e\u0301', '\u00e9', '\u{1f642}', '(b)', 'c,', '\ud55c');
    const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        lines,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '> ', 'Banner\n\n'),
        (all, from, length, before) => {
          const words = all.flat();
          const start = from % words.length;
          const exact = words.slice(start, start + 1 + (length % 5)).join(' ');
          const text = new SearchedText(`${all.map((line) => line.join(' ')).join('\n')}\n`);
          const location = locate({ exact }, text);
          if (location.found === 'never') throw new Error('not found');
          const [range] = location.found === 'once' ? [location.range] : location.ranges;
          if (range === undefined) throw new Error('no range');
          const own = { position: positionOf(range, text), sha256: hashOfWords(text.words(range)) };
          expect(findByHash(own, text)).toEqual({ found: 'here', range });
          const copy = new SearchedText(
            `${before}${text.original.replaceAll('\n', `\n${before === '> ' ? before : ''}`)}`,
          );
          expect(findByHash(own, copy).found).toMatch(/here|elsewhere/);
        },
      ),
    );
  });
});

describe('the selector of a range', () => {
  it('is its words, with what tells them apart where they occur more than once', () => {
    const text = new SearchedText(POST);
    const often = locate({ exact: 'is a burden' }, text);
    if (often.found !== 'often') throw new Error('not often');
    const quotes = often.ranges.map((range) => selectorOf(range, text));
    expect(quotes.map((quote) => quote && locate(quote, text))).toEqual(
      often.ranges.map((range) => ({ found: 'once', range })),
    );
    expect(quotes[0]).toEqual({ exact: 'is a burden', prefix: 'ring' });
  });
});
