/** How often each value occurs among those asked for, in their order; those that never do are left out. */
export function optionsOf<T extends string>(
  values: readonly T[],
  found: readonly T[],
  wordsOf: (value: T) => string,
): { value: T; words: string; count: number }[] {
  return values
    .map((value) => ({ value, words: wordsOf(value), count: found.filter((one) => one === value).length }))
    .filter(({ count }) => count > 0);
}
