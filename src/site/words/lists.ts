import { locale, words } from './index.ts';

const formats = new Map<string, Intl.ListFormat>();

/** Things in a row, as the language sets them apart: “A, B, C”. */
export function inARow<T>(items: readonly T[]): (T | string)[] {
  return between(items, { type: 'unit', style: 'short' });
}

/** Things that belong together: “A, B and C”. */
export function together<T>(items: readonly T[]): (T | string)[] {
  return between(items, { type: 'conjunction', style: 'long' });
}

/** Some by name, and how many there are besides. */
export function andOthers<T>(named: readonly T[], others: number): (T | (T | string)[] | string)[] {
  const list = inARow(named);
  return others > 0 ? words.common.and.parts({ list, count: others }) : list;
}

function between<T>(items: readonly T[], how: Intl.ListFormatOptions): (T | string)[] {
  if (items.length < 2) return [...items];
  const name = `${locale()} ${how.type}`;
  const format = formats.get(name) ?? new Intl.ListFormat(locale(), how);
  formats.set(name, format);
  let at = 0;
  return format
    .formatToParts(items.map(() => '.'))
    .map(({ type, value }) => (type === 'element' ? (items[at++] as T) : value));
}
