import { expect, test } from 'vitest';
import { findDate, readDate } from './index.ts';

test.each([
  ['49', '2049-12-07T10:00:00Z'],
  ['70', '1970-12-07T10:00:00Z'],
  ['99', '1999-12-07T10:00:00Z'],
  ['00', '2000-12-07T10:00:00Z'],
])('two digits of a year are read alike in a header and in a text: %s', (year, instant) => {
  expect(readDate(`7 Dec ${year} 10:00:00 +0000`)?.date).toBe(instant);
  expect(findDate(`On 7 Dec ${year}, 10:00 +0000, A. Author wrote:`, true)?.date).toBe(instant);
});

test('no mail is of the years before mail, however they are written', () => {
  expect(readDate('7 Dec 55 10:00:00 +0000')).toBeUndefined();
  expect(findDate('On 7 Dec 55, 10:00 +0000, A. Author wrote:', true)?.date).toBe('1955-12-07T10:00:00Z');
});
