import { dayOf } from './date.ts';
import type { PageItem } from './item.ts';
import { nameText } from './name.ts';

/**
 * The item as an OpenURL ContextObject for the `title` of a `<span class="Z3988">` (COinS; ANSI/NISO Z39.88-2004, key/encoded-value
 * pairs in the Dublin Core format, which is that of a page).
 */
export function coins(item: PageItem): string {
  return new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', item.type === 'post' ? 'forumPost' : 'webpage'],
    ['rft.title', item.title],
    ...(item.author ?? []).map((name) => ['rft.creator', nameText(name)]),
    ...(item.issued ? [['rft.date', dayOf(item.issued)]] : []),
    ...(item['container-title'] === undefined ? [] : [['rft.source', item['container-title']]]),
    ['rft.publisher', item.publisher],
    ...(item.abstract === undefined ? [] : [['rft.description', item.abstract]]),
    ...(URL.canParse(item.URL) ? [['rft.identifier', item.URL]] : []),
  ]).toString();
}
