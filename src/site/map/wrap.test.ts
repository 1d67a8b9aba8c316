import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { fitted, wrap } from './wrap.ts';

describe('wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrap('one two three', 10, textWidth('one two', 10), 9)).toEqual({
      lines: ['one two', 'three'],
      cut: false,
    });
  });

  test('breaks a word that is longer than a line', () => {
    const { lines } = wrap('migration_state_machine_of_the_device', 10, 60, 9);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('migration_state_machine_of_the_device');
  });

  test('cuts what there is no room for, and says so', () => {
    const { lines, cut } = wrap('many words that go on and on and on', 10, 60, 2);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  test('leaves no line wider than it may be, and loses nothing that it does not cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, most) => {
          const { lines, cut } = wrap(text, 12, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
          if (!cut) expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  test('shortens a name to the room there is', () => {
    expect(fitted('A. Author', 10, 200)).toBe('A. Author');
    expect(fitted('An Author of a very long name', 10, 60)).toMatch(/^An A.*…$/);
  });
});
