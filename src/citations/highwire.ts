import { dayOf } from './date.ts';
import type { PageItem } from './item.ts';
import { nameText } from './name.ts';

/**
 * The item as the meta tags of a page that reference managers and scholarly indexes read (Highwire Press; Google Scholar's
 * "Indexing HTML meta tags" gives their forms): name and content, in order, `citation_author` once a name.
 */
export function highwireTags(item: PageItem): (readonly [name: string, content: string])[] {
  return [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name) => ['citation_author', nameText(name)] as const),
    ...(item.issued ? [['citation_publication_date', dayOf(item.issued).replaceAll('-', '/')] as const] : []),
    ['citation_publisher', item.publisher],
    // A path alone is not an address: without this tag, programs use the address of the page.
    ...(URL.canParse(item.URL) ? [['citation_public_url', item.URL] as const] : []),
    ...(item.abstract === undefined ? [] : [['citation_abstract', item.abstract] as const]),
    // The language of a post is not known.
    ...(item.kind === 'post' ? [] : [['citation_language', 'en'] as const]),
  ];
}
