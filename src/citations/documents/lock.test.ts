import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockText, parseLock } from './lock.ts';

describe('a lock file', () => {
  it('reads back as it was written, in the order of its keys', () => {
    const pins = fc
      .dictionary(fc.stringMatching(/^[a-z0-9:-]{1,12}$/), fc.stringMatching(/^[0-9a-f]{10}$/))
      .map((all) => new Map(Object.entries(all)));
    fc.assert(
      fc.property(pins, (all) => {
        const text = lockText(all);
        expect([...parseLock(text)].sort()).toEqual([...all].sort());
        expect(lockText(parseLock(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['', 'is no JSON'],
    ['{"a": 1}', 'is no lock file of Parley'],
    ['{"format":"parley-lock","version":1,"pins":{"a":"b"}}', 'pins.a: must be a revision'],
    ['<<<<<<< HEAD\n{}', 'a merge is open in it'],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => parseLock(text)).toThrow(message);
  });
});
