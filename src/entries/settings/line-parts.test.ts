import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineParts } from './index.ts';

describe('a line with links', () => {
  it('is cut at them, and has no other notation', () => {
    expect(lineParts('Kept by [us](https://example.org/us?a=1&b) and *others* [not] (me).')).toEqual([
      'Kept by ',
      { words: 'us', to: 'https://example.org/us?a=1&b' },
      ' and *others* [not] (me).',
    ]);
    expect(lineParts('[a](ftp://example.org)')).toEqual(['[a](ftp://example.org)']);
  });

  it('keeps its words, whatever they are', () => {
    const parts = fc.array(fc.constantFrom('[', ']', '(', ')', '](', 'https://a.example', 'a', ' '));
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join('');
        const written = lineParts(text).map((part) =>
          typeof part === 'string' ? part : `[${part.words}](${part.to})`,
        );
        expect(written.join('')).toBe(text);
      }),
    );
  });
});
