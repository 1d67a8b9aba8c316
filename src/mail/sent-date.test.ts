import { describe, expect, test } from 'vitest';
import { readDate } from './sent-date.ts';

describe('a date is read as it was written', () => {
  test.each([
    ['Wed, 7 Dec 2022 15:52:03 +0100', '2022-12-07T14:52:03Z', '+01:00'],
    ['Wed,  7 Dec 2022 15:52:03 +0100 (CET)', '2022-12-07T14:52:03Z', '+01:00'],
    ['7 Dec 2022 15:52 GMT', '2022-12-07T15:52:00Z', '+00:00'],
    ['Wed Dec 7 07:07:11 PST 2022', '2022-12-07T15:07:11Z', '-08:00'],
    ['Wed Dec  7 07:07:11 2022', '2022-12-07T07:07:11Z', undefined],
    ['Thu Jul 14 12:00:00 CEST 2022', '2022-07-14T10:00:00Z', '+02:00'],
    ['Thu, 14-Jul-22 12:00:00 EDT', '2022-07-14T16:00:00Z', '-04:00'],
    ['Thu, 14 Jul 99 12:00:00 +0530', '1999-07-14T06:30:00Z', '+05:30'],
    ['2022-12-07T15:52:03+01:00', '2022-12-07T14:52:03Z', '+01:00'],
    ['Wed, 7 Dec 2022 15:52:03 XYZ', '2022-12-07T15:52:03Z', undefined],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00Z', '+00:00'],
    ['Wednesday, December 7 2022', undefined, undefined],
  ])('%s', (written, date, zone) => {
    expect(readDate(written)?.date).toBe(date);
    expect(readDate(written)?.zone).toBe(zone);
  });
});

describe('an absurd date is none', () => {
  test.each([
    'Thu, 01 Jan 1970 00:00:00 +0000',
    'Wed, 31 Feb 2022 10:00:00 +0000',
    'Wed, 7 Dec 2022 25:00:00 +0000',
    'Wed, 7 Foo 2022 10:00:00 +0000',
    'Fri, 01 Jan 0001 10:00:00 +0000',
    'not a date at all',
    '',
    `${'1 '.repeat(5000)}Dec`,
  ])('%s', (written) => expect(readDate(written)).toBeUndefined());

  test('and so is one of the day after tomorrow, where now is known', () => {
    const now = new Date('2022-12-07T12:00:00Z');
    expect(readDate('Fri, 9 Dec 2022 11:00:00 +0000', now)).toBeDefined();
    expect(readDate('Fri, 9 Dec 2022 13:00:00 +0000', now)).toBeUndefined();
  });
});
