/** The words of a name, folded: no accents, no marks, lower case; an initial is one letter. */
export function nameTokens(name: string): string[] {
  return foldedLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

/**
 * True if two names may belong to one person: they share a word of two letters or more, or one is the initials or the beginning of the
 * other. Names in different scripts cannot be compared, and count as alike.
 */
export function namesAlike(a: string, b: string): boolean {
  const one = nameTokens(a);
  const other = nameTokens(b);
  if (one.length === 0 || other.length === 0 || scriptOf(one) !== scriptOf(other)) return true;
  return one.some((token) => token.length > 1 && other.includes(token));
}

/** True if an address may belong to a name: its local part contains a word of it, or is its initials. */
export function addressAlike(name: string, address: string): boolean {
  const tokens = nameTokens(name);
  const local = foldedLetters(address.slice(0, address.lastIndexOf('@'))).replace(/[^\p{L}\p{N}]+/gu, '');
  const initials = tokens.map((token) => token[0]).join('');
  return (
    tokens.some((token) => token.length > 2 && local.includes(token)) ||
    (initials.length > 1 &&
      (local === initials || local.startsWith(initials.slice(0, 1) + (tokens.at(-1) ?? ''))))
  );
}

/**
 * True if a name is that of an address's list or host: "Clang Built Linux" of clang-built-linux@groups.example, "Jira" of it@jira.example.
 */
export function namesAddress(name: string, address: string): boolean {
  const letters = (text: string) => foldedLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).split('+')[0] ?? '';
  const plain = letters(name.replace(/\b(?:mailing )?(?:list|group)e?\b/gi, '').replace(/@.*$/, ''));
  if (plain === '') return false;
  return [
    local,
    ...local.split(/[._-]/).slice(0, 1),
    ...address
      .slice(at + 1)
      .split('.')
      .slice(0, -1),
    address.slice(at + 1),
  ].some((part) => letters(part) === plain);
}

function foldedLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function scriptOf(tokens: readonly string[]): 'Latin' | 'other' {
  return tokens.some((token) => /\p{Script=Latin}/u.test(token)) ? 'Latin' : 'other';
}
