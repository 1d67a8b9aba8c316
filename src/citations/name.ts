import { parse } from '@citation-js/name';
import type { CitedName } from './item.ts';

/** Two to four words, the first and last capitalised, without digits, brackets or commas: a person's name, most often. */
const PERSONAL = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,2} \p{Lu}[\p{L}\p{M}'’.-]*$/u;

/**
 * A name in the parts that reference styles sort and shorten by. A name that is not plainly a person's ("kernel test
 * robot", "A. Author (Org)", one word) is kept whole, so that no style takes it apart.
 */
export function citedName(name: string): CitedName {
  if (!PERSONAL.test(name)) return { literal: name };
  const { family, given, ...rest } = parse(name);
  const particle = rest['non-dropping-particle'];
  const others = Object.keys(rest).filter((part) => part !== 'non-dropping-particle');
  if (!family || !given || others.length > 0) return { literal: name };
  return { family, given, ...(particle && { 'non-dropping-particle': particle }) };
}

/** The name as it is written out. */
export function nameText(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}
