import { nameTokens } from '../../mail/sender/index.ts';

/**
 * One key for all spellings of a name that mean the same: case, accents, dots and quotes apart, "Author, Anna" as "Anna Author", without
 * "(Company)". A name of signs alone is its own key.
 */
export function nameKey(name: string): string {
  const bare = name.replace(/["'’]/g, '').replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');
  const plain = isFullName(bare) ? bare : name.replace(/["'’]/g, '');
  const [, last = '', first = ''] = /^([^,]+),\s*([^,]+)$/.exec(plain) ?? [];
  return nameTokens(first === '' ? plain : `${first} ${last}`).join(' ') || name.trim();
}

/** True for a name of two words or more: one that is somebody's wherever it is met. Signs alone are none. */
export function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim()) && hasLetters(name);
}

/** True for a name that has a letter or a digit. */
export function hasLetters(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

/** True where two full names are one person's beyond doubt: every word of the shorter stands in the longer, initials for words. */
export function sameFullName(a: string, b: string): boolean {
  const [short = [], long = []] = [nameKey(a).split(' '), nameKey(b).split(' ')].sort(
    (x, y) => x.length - y.length,
  );
  if (short.length < 2) return short.join() === long.join();
  const whole = short.filter((token) => token.length > 1 && long.includes(token)).length;
  return (
    whole > 0 && short.every((token) => long.some((other) => isShort(token, other) || isShort(other, token)))
  );
}

/**
 * True where two names can be one person's who writes from one address: they share a first name, or a last name where their first
 * names, and the address, do not tell them apart. Names in different scripts cannot be compared, and count as alike.
 */
export function canShareAddress(a: string, b: string, address: string): boolean {
  const [one, other] = [nameKey(a).split(' '), nameKey(b).split(' ')];
  if (isLatin(a) !== isLatin(b)) return true;
  const shared = one.filter((token) => token.length > 1 && other.includes(token));
  if (shared.length === 0) return false;
  if (shared.length > 1 || shared.some((token) => token === one[0] || token === other[0])) return true;
  const [first = '', second = ''] = [one[0], other[0]];
  if (
    isShort(first, second) ||
    isShort(second, first) ||
    first.startsWith(second) ||
    second.startsWith(first)
  )
    return true;
  const local = address.slice(0, address.lastIndexOf('@'));
  return [first, second].some(
    (name) =>
      local.includes(name) ||
      shared.some(
        (last) =>
          local.startsWith(`${name.slice(0, 1)}${last}`) || local.startsWith(`${name.slice(0, 1)}.${last}`),
      ),
  );
}

/** True where one word is the other, or its initial. */
function isShort(token: string, word: string): boolean {
  return token === word || (token.length === 1 && word.startsWith(token));
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
