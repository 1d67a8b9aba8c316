import type { PageNode } from '../../knowledge/index.ts';
import { clean } from '../prose.ts';
import { headOf, type PublishedBase } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';

/** The data of a page of the knowledge base's own texts. */
export function pageShape(place: PublishedBase, { id, entry }: PageNode): FileOf<'page'> {
  const { title, summary } = entry.data;
  return {
    ...headOf(place, 'page', id, `${id}/`),
    title,
    ...(summary !== undefined && { summary }),
    body: clean(place, entry.body),
  };
}
