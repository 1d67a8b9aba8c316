import { describe, expect, test } from 'vitest';
import { clock, day, senderClock, shortDay, span } from './dates.ts';

describe('dates', () => {
  test('are days in words, whatever the machine thinks its zone is', () => {
    expect(day('2022-12-07T15:07:11Z')).toBe('7 December 2022');
    expect(shortDay('2022-12-07')).toBe('7 Dec 2022');
    expect(day(undefined)).toBe('');
  });

  test('have a clock where they are instants', () => {
    expect(clock('2022-12-07T15:07:11Z')).toBe('15:07');
    expect(clock('2022-12-07')).toBe('');
  });

  test("show the sender's clock, with the day where it was another", () => {
    expect(senderClock('2022-12-07T15:07:11Z', '-08:00')).toBe('07:07 −08:00');
    expect(senderClock('2022-12-07T22:00:00Z', '+05:30')).toBe('8 Dec 2022, 03:30 +05:30');
    expect(senderClock('2022-12-07', '+05:30')).toBe('');
    expect(senderClock('2022-12-07T22:00:00Z', undefined)).toBe('');
  });

  test('span no more words than they need', () => {
    expect(span('2022-12-06', '2022-12-12T07:55:41Z')).toBe('6–12 December 2022');
    expect(span('2022-11-30', '2022-12-02')).toBe('30 November – 2 December 2022');
    expect(span('2022-12-30', '2023-01-02')).toBe('30 December 2022 – 2 January 2023');
    expect(span('2022-12-07', '2022-12-07T10:00:00Z')).toBe('7 December 2022');
    expect(span('', '2022-12-07')).toBe('7 December 2022');
  });
});
