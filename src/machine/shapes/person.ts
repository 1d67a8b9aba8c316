import type { PersonNode } from '../../knowledge/index.ts';
import { clean } from '../prose.ts';
import { headOf, type PublishedBase, referenceTo } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { periodShape } from './position.ts';

/** The data of a person's page, without addresses. */
export function personShape(place: PublishedBase, person: PersonNode): FileOf<'person'> {
  const { name, names, about, aliases } = person.entry.data;
  return {
    ...headOf(place, 'person', person.id, `people/${person.id}/`),
    name,
    names,
    ...(about !== undefined && { about }),
    aliases,
    posts: [...person.posts],
    arguments: [...person.arguments],
    received: [...person.received],
    holds: person.holdings.map((holding) => ({
      position: referenceTo(place, holding.position),
      ...periodShape(holding),
      verified: holding.verified,
    })),
    body: clean(place, person.entry.body),
  };
}
