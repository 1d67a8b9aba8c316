import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayValues } from './day-filter.ts';

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the values of a span of days', () => {
  it('are whole years and months where they can be', () => {
    expect(dayValues('2019-12-30', '2021-01-31', [2018, 2022])).toEqual([
      '2019-12-30',
      '2019-12-31',
      '2020',
      '2021-01',
    ]);
    expect(dayValues('', '', [2018, 2019])).toEqual(['2018', '2019']);
  });

  it('are a month where the span has all its days, however many', () => {
    expect(dayValues('2020-02-01', '2020-02-29', [2018, 2022])).toEqual(['2020-02']);
    expect(dayValues('2020-04-30', '2020-05-01', [2018, 2022])).toEqual(['2020-04-30', '2020-05-01']);
  });

  it('are none where the span ends before it begins, or lies outside of the archive', () => {
    expect(dayValues('2020-05-02', '2020-05-01', [2018, 2022])).toEqual([]);
    expect(dayValues('2030-01-01', '', [2018, 2022])).toEqual([]);
  });

  it('hold just the days of the span', () => {
    fc.assert(
      fc.property(day, day, day, (after, before, some) => {
        const values = new Set(dayValues(after, before, [2018, 2021]));
        const held = [some.slice(0, 4), some.slice(0, 7), some].some((value) => values.has(value));
        expect(held).toBe(after <= some && some <= before);
      }),
    );
  });
});
