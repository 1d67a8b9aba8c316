import type { Relation } from '../entries/index.ts';
import type { DebateNode } from '../knowledge/index.ts';
import { type Place, referenceTo } from './place.ts';

interface AifNode {
  readonly nodeID: string;
  readonly text: string;
  /** I: what is claimed. RA, CA, MA: an inference, a conflict, a rephrasing between two of these. */
  readonly type: 'I' | 'RA' | 'CA' | 'MA';
  readonly scheme?: string;
  readonly timestamp?: string;
  readonly url?: string;
}

const KINDS: Readonly<Record<Relation, { type: 'RA' | 'CA' | 'MA'; scheme: string }>> = {
  supports: { type: 'RA', scheme: 'Default Inference' },
  objectsTo: { type: 'CA', scheme: 'Default Conflict' },
  qualifies: { type: 'MA', scheme: 'Default Rephrase' },
  concedes: { type: 'MA', scheme: 'Default Rephrase' },
  corrects: { type: 'MA', scheme: 'Default Rephrase' },
};

/**
 * A debate in the Argument Interchange Format, as JSON of nodes and edges (the form of AIFdb): positions and arguments are
 * I-nodes under their keys; each relation is an S-node between two of them, `KEY/relation`, whose text is its name here.
 */
export function aifOf(place: Place, debate: DebateNode): object {
  const claims = debate.positions.flatMap((id): AifNode[] => {
    const position = place.kb.positions.get(id);
    return position === undefined
      ? []
      : [{ nodeID: id, text: position.entry.data.statement, type: 'I', url: referenceTo(place, id).url }];
  });
  const made = debate.arguments.flatMap((key) => place.kb.arguments.get(key) ?? []);
  const nodes: AifNode[] = [
    ...claims,
    ...made.flatMap(({ key, gist, date, relation }): AifNode[] => [
      {
        nodeID: key,
        text: gist,
        type: 'I',
        ...(date !== '' && { timestamp: date }),
        url: referenceTo(place, key).url,
      },
      { nodeID: `${key}/${relation}`, text: relation, ...KINDS[relation] },
    ]),
  ];
  const edges = made.flatMap(({ key, relation, target }) => [
    { edgeID: `${key}/from`, fromID: key, toID: `${key}/${relation}`, formEdgeID: null },
    { edgeID: `${key}/to`, fromID: `${key}/${relation}`, toID: target, formEdgeID: null },
  ]);
  return { nodes, edges, schemefulfillments: [], participants: [], locutions: [] };
}
