const pages = new WeakMap<object, Set<string>>();

/** The concepts that a page has mentioned so far, by what is the page's own: Astro's locals. */
export function mentionedOn(locals: object): Set<string> {
  const known = pages.get(locals) ?? new Set<string>();
  pages.set(locals, known);
  return known;
}
