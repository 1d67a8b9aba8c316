import { nameTokens } from '../../mail/sender/index.ts';

/**
 * A key that is equal for all spellings of a name: ignores case, accents, dots and quotes, "(Company)", and reads "Author, Anna" as "Anna
 * Author". A name without letters is its own key.
 */
export function nameKey(name: string): string {
  const bare = name.replace(/["'’]/g, '').replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');
  const plain = isFullName(bare) ? bare : name.replace(/["'’]/g, '');
  const [, last = '', first = ''] = /^([^,]+),\s*([^,]+)$/.exec(plain) ?? [];
  return nameTokens(first === '' ? plain : `${first} ${last}`).join(' ') || name.trim();
}

/** True for a name of two words or more, which identifies a person everywhere. Words without letters do not count. */
export function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim()) && hasLetters(name);
}

/** True for a name with a letter or a digit. */
export function hasLetters(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

/** True if two full names certainly belong to one person: every word of the shorter one, or its initial, occurs in the longer. */
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
 * True if two names at one address may belong to one person: they share a first name, or a last name unless their first names and the
 * address distinguish them. Names in different scripts cannot be compared, and count as similar.
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

/** True if one word equals the other, or is its initial. */
function isShort(token: string, word: string): boolean {
  return token === word || (token.length === 1 && word.startsWith(token));
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
