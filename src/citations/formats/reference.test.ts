import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HANDLE, hostileItem } from '../hostile.fixture.ts';
import { STYLE_TABLE, type StyleName } from '../styles.ts';
import { printed, reference } from './reference.ts';

const STYLES = Object.keys(STYLE_TABLE) as StyleName[];

/** The processor puts other spaces before some marks inside a title, which is to stay as it is. */
const plain = (line: string) => line.replaceAll(/\s/gu, ' ');

test('what is put into a reference made once is what the processor prints of the whole item, whatever its title and address', () => {
  fc.assert(
    fc.property(hostileItem, (item) => {
      for (const style of STYLES) expect(plain(reference(item, style))).toBe(plain(printed(item, style)));
    }),
  );
});

test.each(STYLES)('two titles of one author and month are printed once in %s', (style) => {
  let asked = 0;
  const item = { ...HANDLE, publisher: `Asked in ${style}` };
  const count = (one: typeof HANDLE, name: StyleName) => {
    asked++;
    return printed(one, name);
  };
  const first = reference(item, style, count);
  const second = reference({ ...item, title: 'pf handle' }, style, count);
  expect([asked, second]).toEqual([1, first.replace('vfio_device handle', 'pf handle')]);
  const dated = { ...item, issued: { 'date-parts': [[2019, 12, 3]] } } as const;
  reference(dated, style, count);
  const other = { ...dated, issued: { 'date-parts': [[2020, 12, 31]] } } as const;
  expect([reference(other, style, count), asked]).toEqual([printed(other, style), 1]);
});

test('days of every month are printed as the processor prints them, beside names with numbers too', () => {
  const days = Array.from({ length: 12 }, (_, at) =>
    [1, 2, 9, 10, 28, 30].map((day) => [2028, at + 1, day] as const),
  );
  for (const style of STYLES)
    for (const publisher of ['Notes', 'Notes of 1928'])
      for (const day of days.flat()) {
        const item = { ...HANDLE, publisher, issued: { 'date-parts': [day] } } as const;
        expect(reference(item, style)).toBe(printed(item, style));
      }
});

test('a title that has what stands for an address, or a hundred thousand marks, is printed as it is', () => {
  const odd = { ...HANDLE, title: 'a U\u{F0011}U b' };
  expect(reference(odd, 'ieee')).toBe(printed(odd, 'ieee'));
  const marks = `a${'!'.repeat(100_000)}b${'?'.repeat(100_000)}`;
  expect(reference({ ...HANDLE, title: marks }, 'apa')).toContain(marks);
});
