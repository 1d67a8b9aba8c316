import { expect, test } from 'vitest';
import { calendarDay, instantOf } from './day.ts';

test('a day of the calendar is taken as it is, and begins at midnight in UTC', () => {
  expect(calendarDay('2024-02-29')).toBe('2024-02-29');
  expect(instantOf('2024-02-29')).toBe('2024-02-29T00:00:00Z');
  expect(instantOf('2022-12-07T15:07:11+02:00')).toBe('2022-12-07T13:07:11Z');
});

test.each(['2023-02-29', '2024-02-30', '2024-13-01', 'yesterday', '2024-02-29 15:00', '2024-02-29x', ''])(
  '%j is refused',
  (text) => {
    expect(() => calendarDay(text)).toThrow('write a day');
    expect(() => instantOf(text)).toThrow('write a day');
  },
);
