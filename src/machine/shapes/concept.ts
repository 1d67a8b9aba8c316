import type { ConceptNode } from '../../knowledge/index.ts';
import { clean, cleanField } from '../prose.ts';
import { headOf, type PublishedBase, referenceTo } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';

/** The data of a concept's page. */
export function conceptShape(place: PublishedBase, { id, entry, usedBy }: ConceptNode): FileOf<'concept'> {
  const { title, aliases, summary, see } = entry.data;
  return {
    ...headOf(place, 'concept', id, `concepts/${id}/`),
    title,
    aliases,
    summary: cleanField(place, summary),
    see: see.map((key) => referenceTo(place, key)),
    usedBy: [...new Set(usedBy.map(({ from }) => from))].map((key) => referenceTo(place, key)),
    body: clean(place, entry.body),
  };
}
