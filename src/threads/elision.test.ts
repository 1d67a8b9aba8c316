import { describe, expect, it } from 'vitest';
import { isElision } from './elision.ts';

describe('the mark of a cut', () => {
  it.each([
    '[...]',
    '...',
    '[…]',
    '<snip>',
    '[snip]',
    '-- snip --',
    'snip',
    '[ ... ]',
    '....',
    '[trimmed]',
    '[cut a lot]',
  ])('is %s', (line) => {
    expect(isElision(line)).toBe(true);
  });

  it.each(['', 'Yes...', 'Cut it out, please.', 'snipping is bad', '[1] https://example.org/'])(
    'is not %j',
    (line) => {
      expect(isElision(line)).toBe(false);
    },
  );
});
