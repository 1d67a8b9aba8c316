import { dayOf } from './date.ts';
import type { CitationItem } from './item.ts';
import { nameText } from './name.ts';

/**
 * The item as the meta tags of a page that reference managers and scholarly indexes read (Highwire Press; Google Scholar's
 * "Indexing HTML meta tags" gives their forms): name and content, in order, `citation_author` once a name.
 */
export function highwireTags(item: CitationItem): (readonly [name: string, content: string])[] {
  return [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name) => ['citation_author', nameText(name)] as const),
    ...(item.issued ? [['citation_publication_date', dayOf(item.issued).replaceAll('-', '/')] as const] : []),
    ['citation_publisher', item.publisher],
    ['citation_public_url', item.URL],
    ...(item.abstract === undefined ? [] : [['citation_abstract', item.abstract] as const]),
    ['citation_language', 'en'],
  ];
}
