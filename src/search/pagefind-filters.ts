import type { ValuesOf } from './allowed.ts';
import { dayValues } from './day-filter.ts';
import type { Question } from './question.ts';

/** The question's conditions as Pagefind's filters (pagefind.app/docs/js-api-filtering); undefined where there are none. */
export function pagefindFilters(
  { valuesOf, years }: { readonly valuesOf: ValuesOf; readonly years: readonly [number, number] },
  { conditions, after, before }: Question,
): unknown {
  const all: unknown[] = [];
  const none: unknown[] = [];
  for (const condition of conditions) {
    const values = [...valuesOf(condition)];
    (condition.not ? none : all).push({ any: values.map((value) => ({ [condition.facet]: value })) });
  }
  if (after !== '' || before !== '') {
    const days = dayValues(after, before, years);
    // Pagefind ignores an empty choice; no post has an empty day.
    all.push({ any: (days.length > 0 ? days : ['']).map((date) => ({ date })) });
  }
  if (all.length === 0 && none.length === 0) return undefined;
  return { ...(all.length > 0 && { all }), ...(none.length > 0 && { none }) };
}
