/** A knowledge base that is searched from this page. */
export interface Home {
  /** Whole address of its home page, with a slash at its end. */
  readonly url: string;
  readonly name: string;
}

const OWN = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.href).href;

/** The knowledge bases that a portal says it is of; none on other pages. */
export const KNOWLEDGE_BASES: readonly Home[] = [
  ...document.querySelectorAll<HTMLAnchorElement>('a[data-knowledge-base]'),
].map((link) => ({ url: link.href, name: link.textContent.trim() }));

/** The addresses of what is searched. Whole ones: a worker has no page to find a path from. */
export const HOMES: readonly string[] =
  KNOWLEDGE_BASES.length > 0 ? KNOWLEDGE_BASES.map(({ url }) => url) : [OWN];

/** The name of the knowledge base that an address is of, where there are several. */
export function homeOf(address: string): string | undefined {
  return KNOWLEDGE_BASES.find(({ url }) => address.startsWith(url))?.name;
}
