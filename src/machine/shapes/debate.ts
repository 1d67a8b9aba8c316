import { isPersonId } from '../../entries/index.ts';
import { addressOf, type DebateNode, titleOf } from '../../knowledge/index.ts';
import { clean, cleanField } from '../prose.ts';
import {
  besidePage,
  headOf,
  type PublishedBase,
  referenceTo,
  referenceToThread,
  urlOf,
} from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { argumentShapes } from './argument.ts';
import { adoptionShape, labelShape } from './label.ts';

/** The data of a debate's page. */
export function debateShape(place: PublishedBase, debate: DebateNode): FileOf<'debate'> {
  const { id, entry } = debate;
  const { data } = entry;
  const page = `debates/${id}/`;
  const references = (keys: readonly string[]) => keys.map((key) => referenceTo(place, key));
  const file = (ending: string) => urlOf(place, besidePage(page, ending));
  return {
    ...headOf(place, 'debate', id, page),
    title: data.title,
    question: data.question,
    summary: cleanField(place, data.summary),
    status: data.status,
    outcome: cleanField(place, data.outcome),
    draft: data.draft,
    curators: data.curators.map((name) => personOrName(place, name)),
    reviewed: data.reviewed.map(({ by, on }) => ({ ...personOrName(place, by), on })),
    issues: debate.issues.map(
      ({ id: issue, title, question, summary, result, positions, rivals, adopted }) => ({
        id: issue,
        question,
        ...(summary !== undefined && { summary: cleanField(place, summary) }),
        ...(title !== undefined && { title }),
        ...(result !== undefined && { result }),
        positions: [...positions],
        rivals: rivals.map((group) => [...group]),
        ...(adopted && { adopted: { position: adopted.position, ...adoptionShape(place, adopted) } }),
      }),
    ),
    figures: data.figures.map((figure) => figure),
    positions: debate.positions.flatMap((key) => {
      const position = place.kb.positions.get(key);
      if (position === undefined) return [];
      const { statement, claim, issue } = position.entry.data;
      return [
        {
          ...referenceTo(place, key),
          statement,
          ...(claim !== undefined && { claim }),
          issue,
          standing: position.standing,
          label: labelShape(position.label),
        },
      ];
    }),
    arguments: argumentShapes(place, debate.arguments),
    openObjections: [...debate.openObjections],
    posts: references(debate.posts),
    threads: debate.threads.flatMap((thread) => {
      const threadNode = place.kb.threads.get(thread);
      return threadNode ? [referenceToThread(place, threadNode)] : [];
    }),
    people: references(debate.people),
    concepts: references(debate.concepts),
    seeAlso: data.seeAlso,
    aliases: data.aliases,
    files: { argdown: file('argdown'), aif: file('aif.json'), annotations: file('annotations.json') },
    body: clean(place, entry.body),
  };
}

/** A person of the knowledge base, from the id or name in a debate, or only the name. */
function personOrName(place: PublishedBase, written: string) {
  const isPerson = isPersonId(written) && addressOf(place.kb, written) !== undefined;
  return isPerson
    ? { name: titleOf(place.kb, written) ?? written, person: referenceTo(place, written) }
    : { name: written };
}
