/** Number of characters at the start of the text in which a robot names the author. */
const TOP = 4000;

/**
 * Returns the name before an address in the first lines of a text, as a tracker writes above a comment: `--- Comment #1 from Ann Ames
 * <ann@ann.example> ---`, `Ann Ames <ann@ann.example> changed:`. Undefined if there is none.
 */
export function nameInText(text: string, address: string): string | undefined {
  const top = text.slice(0, TOP);
  const at = top.toLowerCase().indexOf(`<${address}>`);
  if (at < 0) return undefined;
  const before = top.slice(top.lastIndexOf('\n', at) + 1, at).trim();
  const name = before
    .replace(/^.*(?:[:#]|\b(?:from|by|von|par|de|da|por|door|od|av|от))\s+/iu, '')
    .replace(/^["'*\s-]+|["'*\s]+$/g, '');
  return /^\p{L}[\p{L}\p{M}\s.'’-]{1,60}$/u.test(name) ? name : undefined;
}
