import type { CitationItem } from '../item.ts';

/**
 * The kernel's trailer of a commit message, one line, without a line end: the permalink, and the title as a comment (Documentation/process,
 * "Link:" tags; git-interpret-trailers reads it).
 */
export function link(item: CitationItem): string {
  return `Link: ${item.URL.replace(/\s/gu, encodeURIComponent)} # ${item.title}`;
}
