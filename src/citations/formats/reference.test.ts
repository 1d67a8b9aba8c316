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

test.each(STYLES)('two titles of one author and day are printed once in %s', (style) => {
  let asked = 0;
  const item = { ...HANDLE, publisher: `Asked in ${style}` };
  const count = (one: typeof HANDLE, name: StyleName) => {
    asked++;
    return printed(one, name);
  };
  const first = reference(item, style, count);
  const second = reference({ ...item, title: 'pf handle' }, style, count);
  expect([asked, second]).toEqual([1, first.replace('vfio_device handle', 'pf handle')]);
});

test('a title that has what stands for an address, or a hundred thousand marks, is printed as it is', () => {
  const odd = { ...HANDLE, title: 'a U\u{F0011}U b' };
  expect(reference(odd, 'ieee')).toBe(printed(odd, 'ieee'));
  const marks = `a${'!'.repeat(100_000)}b${'?'.repeat(100_000)}`;
  expect(reference({ ...HANDLE, title: marks }, 'apa')).toContain(marks);
});
