import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import type { Fragment } from './fragments.ts';
import { GAP, uniteQuotations } from './union.ts';
import { wordsOf } from './words.ts';

/** A quoted run of paragraphs, a blank line between. */
function fragment(...paragraphs: string[]): Fragment {
  return paragraphs.map((text, at) => ({ lines: text.split('\n'), depth: 0, blanks: at > 0 ? 1 : 0 }));
}

const A = 'The first paragraph says what the patch is about.';
const B = 'The second one says why it was done in this way.';
const C = 'And the third thanks everybody who has read it.';

describe('a post put together from quotations', () => {
  it('has each paragraph once, in order, neighbours together', () => {
    expect(uniteQuotations([[fragment(A, B)], [fragment(B, C)]])).toBe(`${A}\n\n${B}\n\n${C}\n`);
  });

  it('has a gap where no quotation shows what was between', () => {
    expect(uniteQuotations([[fragment(A), fragment(C)]])).toBe(`${A}\n\n${GAP}\n\n${C}\n`);
  });

  it('has parts that no quotation has together in the order of what they answer in the post above', () => {
    const asked = [
      'Does anybody use it on small machines today?',
      'And who would pay for the larger ones?',
    ] as const;
    const answer = (question: string, text: string): Fragment => [
      { lines: [`> ${question}`], depth: 1, blanks: 0 },
      { lines: [text], depth: 0, blanks: 1 },
    ];
    const late = [answer(asked[1], B)];
    const early = [answer(asked[0], A)];
    const order = (text: string) => [text.indexOf(A), text.indexOf(B)];
    const [first = 0, second = 0] = order(uniteQuotations([late, early], asked.join('\n\n')));
    expect(first).toBeLessThan(second);
    const [one = 0, other = 0] = order(uniteQuotations([late, early], [...asked].reverse().join('\n\n')));
    expect(other).toBeLessThan(one);
  });

  it('has what no quotation places where another says that it leaves something out', () => {
    const D = 'A fourth has no place in what the others quote.';
    const cut: Fragment = [
      { lines: [A], depth: 0, blanks: 0 },
      { lines: ['[...]'], depth: 0, blanks: 1 },
      { lines: [C], depth: 0, blanks: 1 },
    ];
    const order = (text: string) => [A, B, D, C].map((part) => text.indexOf(part));
    const united = order(uniteQuotations([[fragment(A), fragment(B)], [cut], [fragment(D)]]));
    expect(united).toEqual([...united].sort((a, b) => a - b));
    // Without the mark nothing shows that the fourth stands before the third.
    const silent = [fragment(A), fragment(C)];
    const [, , last = 0, third = 0] = order(
      uniteQuotations([[fragment(A), fragment(B)], silent, [fragment(D)]]),
    );
    expect(third).toBeLessThan(last);
  });

  it('has in their order what stands around a paragraph that the post says twice', () => {
    const D = 'After all that it is said once more.';
    const cut: Fragment = [
      ...fragment(A, B),
      { lines: ['[...]'], depth: 0, blanks: 1 },
      { lines: [C], depth: 0, blanks: 1 },
    ];
    const text = uniteQuotations([[cut, fragment(A), fragment(D)]]);
    const order = [A, B, C, D].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('closes a gap as soon as another quotation does', () => {
    expect(uniteQuotations([[fragment(A), fragment(C)], [fragment(A, B, C)]])).toBe(`${A}\n\n${B}\n\n${C}\n`);
  });

  it('has a paragraph at its fullest, whoever quoted which half of it', () => {
    const whole = `${A}\n${B}\n${C}`;
    expect(uniteQuotations([[fragment(A), fragment(C)], [fragment(whole)]])).toBe(`${whole}\n`);
    expect(uniteQuotations([[fragment(`${A}\n${B}`)], [fragment(`${B}\n${C}`)]])).toBe(`${whole}\n`);
  });

  it('takes a paragraph that was wrapped again, or broken by a mailer, for the same', () => {
    const long = `${A} ${B} ${C}`;
    const broken = long.replace('done in', 'do\nne in');
    expect(uniteQuotations([[fragment(long)], [fragment(broken)]])).toBe(`${long}\n`);
    expect(
      uniteQuotations([[fragment(long, 'Yes.')], [fragment(broken, 'Yes.')]]).match(/thanks/g),
    ).toHaveLength(1);
  });

  it('keeps apart what is alike and not the same', () => {
    const other = 'The second one says that it was never done at all.';
    expect(uniteQuotations([[fragment(B)], [fragment(other)]])).toContain(other);
  });

  it('takes the mark of a cut for a gap and not for a paragraph', () => {
    expect(uniteQuotations([[fragment(A, '[snip]', C)]])).toBe(`${A}\n\n${GAP}\n\n${C}\n`);
  });

  it('begins with the line that says whom it answers, though that was quoted last', () => {
    const attribution = 'On Mon, 6 Jan 2020, B. Author wrote:';
    expect(uniteQuotations([[fragment(C)], [fragment(attribution, A)]])).toBe(
      `${attribution}\n\n${A}\n\n${GAP}\n\n${C}\n`,
    );
  });

  it('does not follow quotations that contradict each other in a circle', () => {
    const text = uniteQuotations([
      [fragment(A), fragment(B)],
      [fragment(B), fragment(A)],
    ]);
    expect(text).toContain(A);
    expect(text).toContain(B);
  });

  it('takes linear time over a paragraph of one word, quoted twice', () => {
    const megabyte = 'word '.repeat(200_000);
    const start = cpuMilliseconds();
    uniteQuotations([[fragment(megabyte)], [fragment(megabyte)]]);
    expect(cpuMilliseconds() - start).toBeLessThan(10_000);
  });
});

describe('whatever is quoted', () => {
  const paragraph = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f\ng', 'h,', '> i'), { minLength: 1, maxLength: 14 })
    .map((words) => words.join(' '));
  const quotations = fc.array(
    fc.array(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((all) => fragment(...all)),
      { maxLength: 3 },
    ),
    { maxLength: 4 },
  );

  it('no line has a word that no fragment has', () => {
    fc.assert(
      fc.property(quotations, (all) => {
        const quoted = new Set(all.flat(2).flatMap(({ lines }) => wordsOf(lines.join('\n'))));
        for (const word of wordsOf(uniteQuotations(all))) expect(quoted).toContain(word);
      }),
    );
  });

  it('each paragraph that is quoted once is there', () => {
    const numbered = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(numbered, fc.integer({ min: 1, max: 4 }), (numbers, posts) => {
        const paragraphs = numbers.map((number) => `this is what is said in paragraph w${number}`);
        const all = Array.from({ length: posts }, (_, post) =>
          paragraphs.filter((_, at) => at % posts === post).map((text) => fragment(text)),
        );
        const lines = uniteQuotations(all).split('\n');
        for (const paragraph of paragraphs) expect(lines).toContain(paragraph);
      }),
    );
  });
});
