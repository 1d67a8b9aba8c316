import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { fieldParts, withoutLinks } from './field.ts';

describe('links of curated texts', () => {
  test('are found with and without words of their own', () => {
    expect(fieldParts('see [[sr-iov]] and [[a-post#an-arg|these words]].')).toEqual([
      'see ',
      { to: 'sr-iov', words: undefined },
      ' and ',
      { to: 'a-post#an-arg', words: 'these words' },
      '.',
    ]);
  });

  test('give way to their words in descriptions', () => {
    expect(withoutLinks('see [[sr-iov]] or [[vfio|that]]', (id) => id.toUpperCase())).toBe(
      'see SR-IOV or that',
    );
  });

  test('are found in linear time', () => {
    const start = cpuMilliseconds();
    fieldParts('[[a|'.repeat(20_000));
    fieldParts('[['.repeat(20_000));
    expect(cpuMilliseconds() - start).toBeLessThan(1000);
  });
});
