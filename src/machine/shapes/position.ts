import { citationOf } from '../../citations/index.ts';
import { successorsOf } from '../../entries/index.ts';
import { type Holding, isListed, type PositionNode } from '../../knowledge/index.ts';
import { clean } from '../prose.ts';
import { headOf, type PublishedBase, referenceTo, revisionOfKey } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { argumentShapes } from './argument.ts';
import { adoptionShape, labelShape } from './label.ts';

/** The data of a position's page. */
export function positionShape(place: PublishedBase, position: PositionNode): FileOf<'position'> {
  const { id, entry, standing, why } = position;
  const { data } = entry;
  const head = headOf(place, 'position', id, `positions/${id}/`);
  const issue = place.kb.debates.get(data.debate)?.issues.find((one) => one.id === data.issue);
  const revision = revisionOfKey(place, id);
  const [successor, ...others] = successorsOf(data);
  return {
    ...head,
    title: data.title,
    ...(data.claim !== undefined && { claim: data.claim }),
    statement: data.statement,
    debate: referenceTo(place, data.debate),
    issue: { id: data.issue, question: issue?.question ?? '' },
    standing,
    label: labelShape(position.label),
    why,
    ...(position.despite !== undefined && { despite: position.despite }),
    ...(position.adopted && { adopted: adoptionShape(place, position.adopted) }),
    draft: !isListed(place.kb, id),
    ...(revision !== undefined && { revision }),
    permalink: citationOf(place.kb, id, place.publication)?.URL ?? head.url,
    ...(successor !== undefined && { supersededBy: referenceTo(place, successor) }),
    ...(others.length > 0 && {
      successors: [successor ?? '', ...others].map((one) => referenceTo(place, one)),
    }),
    aliases: data.aliases,
    concepts: data.concepts.map((concept) => referenceTo(place, concept)),
    holders: position.holders.map((holding) => ({
      person: referenceTo(place, holding.person),
      ...periodShape(holding),
      posts: holding.posts.map((post) => referenceTo(place, post)),
      arguments: [...holding.arguments],
      verified: holding.verified,
    })),
    supports: [...position.supports],
    objections: [...position.objections],
    remarks: [...position.remarks],
    openObjections: [...position.openObjections],
    arguments: argumentShapes(place, position.descendants),
    body: clean(place, entry.body),
  };
}

/** The period in which somebody held a position, in the form of data files. */
export function periodShape({ since, end }: Pick<Holding, 'since' | 'end'>) {
  return { since, ...(end && { until: end.date, leftBy: end.by }) };
}
