import type { Relation } from '../entries/index.ts';
import type { DebateNode } from '../knowledge/index.ts';
import { type PublishedBase, referenceTo } from './published-base.ts';

interface AifNode {
  readonly nodeID: string;
  readonly text: string;
  /** I: a claim. RA, CA, MA: an inference, a conflict, or a rephrasing between two claims. */
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
 * A debate in the Argument Interchange Format, as JSON of nodes and edges (as in AIFdb): positions and arguments are I-nodes under their
 * keys; each relation is an S-node between two of them, `KEY/relation`, with the relation's name here as its text. The ids for an
 * argument's second and later targets end in `/2` and so on.
 */
export function aifOf(place: PublishedBase, debate: DebateNode): object {
  const claims = debate.positions.filter((id) => place.kb.positions.has(id)).map((id) => claim(place, id));
  const argumentNodes = debate.arguments.flatMap((key) => place.kb.arguments.get(key) ?? []);
  const own = new Set([...debate.positions, ...debate.arguments]);
  const foreign = new Set(argumentNodes.flatMap(({ targets }) => targets.map(({ target }) => target)));
  const nodes: AifNode[] = [
    ...claims,
    // Nodes of other debates, so that every edge has an end.
    ...[...foreign].filter((key) => !own.has(key)).map((key) => claim(place, key)),
    ...argumentNodes.flatMap(({ key, gist, date, targets }): AifNode[] => [
      {
        nodeID: key,
        text: gist,
        type: 'I',
        ...(date !== '' && { timestamp: date }),
        url: referenceTo(place, key).url,
      },
      ...targets.map(({ relation }, at) => ({
        nodeID: `${key}/${relation}${ordinal(at)}`,
        text: relation,
        ...KINDS[relation],
      })),
    ]),
  ];
  const edges = argumentNodes.flatMap(({ key, targets }) =>
    targets.flatMap(({ relation, target }, at) => {
      const node = `${key}/${relation}${ordinal(at)}`;
      return [
        { edgeID: `${key}/from${ordinal(at)}`, fromID: key, toID: node, formEdgeID: null },
        { edgeID: `${key}/to${ordinal(at)}`, fromID: node, toID: target, formEdgeID: null },
      ];
    }),
  );
  return { nodes, edges, schemefulfillments: [], participants: [], locutions: [] };
}

/** The suffix of the ids for an argument's later targets; empty for the first. */
function ordinal(at: number): string {
  return at === 0 ? '' : `/${at + 1}`;
}

/** A position or an argument by itself. */
function claim(place: PublishedBase, key: string): AifNode {
  const text = place.kb.positions.get(key)?.entry.data.statement ?? place.kb.arguments.get(key)?.gist ?? key;
  return { nodeID: key, text, type: 'I', url: referenceTo(place, key).url };
}
