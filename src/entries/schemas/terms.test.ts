import { expect, test } from 'vitest';
import { day, instant } from './terms.ts';

test.each([
  ['2024-02-29', true, true],
  ['2023-02-29', false, false],
  ['2024-02-30', false, false],
  ['2024-13-01', false, false],
  ['2024-02-30T00:00:00Z', false, false],
  ['2024-02-29T23:59:59Z', true, false],
  ['2024-02-29T24:00:00Z', false, false],
  ['2024-02-29T23:59:60Z', false, false],
  ['2024-02-29T23:59:59', false, false],
])('%s is an instant of the calendar: %s; a day: %s', (text, isInstant, isDay) => {
  expect(instant.safeParse(text).success).toBe(isInstant);
  expect(day.safeParse(text).success).toBe(isDay);
});
