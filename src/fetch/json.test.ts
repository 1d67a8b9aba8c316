import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJson, parseJson } from './json.ts';

const BOUNDS = { depth: 5, values: 20 };

describe('JSON from elsewhere', () => {
  test.each([
    ['[[[[[[1]]]]]]', 'more than 5 levels'],
    [`${'['.repeat(1_000_000)}`, 'more than 5 levels'],
    [`${'{"a":'.repeat(1_000_000)}`, 'more than 5 levels'],
    [`[${'[],'.repeat(20)}0]`, 'more than 20 values'],
    ['{"a":', 'no JSON'],
  ])('%.20s is refused', (text, message) => {
    expect(() => parseJson(text, BOUNDS)).toThrow(message);
  });

  test('may have any brackets and commas in its strings', () => {
    const text = JSON.stringify(['[[[[[[[[{{{{{{', `${','.repeat(100)}`, '\\"[[[[[[[[', '\\\\']);
    expect(parseJson(text, BOUNDS)).toEqual(JSON.parse(text));
  });

  test('is let through exactly where it is within the bounds', () => {
    const depthOf = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : 1 + Math.max(0, ...Object.values(value).map((one) => depthOf(one)));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(6), (value, depth) => {
        const check = () => checkJson(JSON.stringify(value), { depth, values: 1e6 });
        if (depthOf(value) > depth) expect(check).toThrow('levels');
        else expect(check).not.toThrow();
      }),
    );
  });
});
