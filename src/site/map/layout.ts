import dagre from '@dagrejs/dagre';
import type { Relation } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { argumentBox, type MapNode, positionBox } from './nodes.ts';

export interface PlacedNode extends MapNode {
  /** Top left corner, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly relation: Relation;
  /** False where its source is out: the arrow no longer counts. */
  readonly live: boolean;
  readonly from: Point;
  readonly to: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An argument map, laid out: positions at the left, what points at each to its right. */
export interface ArgumentMap {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

const GAP = { between: 12, layers: 36, margin: 4 };

/**
 * Lays positions out with the arguments given, in layers by distance (dagre, after Gansner et al., "A technique for
 * drawing directed graphs", 1993).
 *
 * @param positions Ids, in the order in which they shall stand.
 * @param keys Keys of arguments; an arrow is drawn to each of its targets that is here too.
 */
export function layOut(
  kb: KnowledgeBase,
  positions: readonly string[],
  keys: readonly string[],
): ArgumentMap {
  const made = keys.flatMap((key) => kb.arguments.get(key) ?? []);
  const present = new Set([...positions, ...keys]);
  const argumentBoxes = new Map(made.map((argument) => [argument.key, argumentBox(kb, argument, present)]));
  // A position and then what is said of it: the order in which the keyboard goes through them.
  const boxes = new Map<string, MapNode>();
  for (const position of positions.flatMap((id) => kb.positions.get(id) ?? [])) {
    boxes.set(position.id, positionBox(kb, position));
    for (const key of position.descendants) {
      const box = argumentBoxes.get(key);
      if (box !== undefined) boxes.set(key, box);
    }
  }
  for (const box of argumentBoxes.values()) boxes.set(box.key, box);

  const graph = new dagre.graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    align: 'UL',
    nodesep: GAP.between,
    ranksep: GAP.layers,
    marginx: GAP.margin,
    marginy: GAP.margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, width, height } of boxes.values()) graph.setNode(key, { width, height });
  const arrows = made.flatMap(({ key, targets, labelling }) =>
    targets.filter(({ target }) => boxes.has(target)).map((one) => ({ key, labelling, ...one })),
  );
  for (const { key, target } of arrows) graph.setEdge(target, key);
  // The order given is that of time. It crosses nothing where each argument speaks to one thing here.
  const speaksToMore = new Set(arrows.map(({ key }) => key)).size < arrows.length;
  dagre.layout(graph, { disableOptimalOrderHeuristic: !speaksToMore });

  const placed = new Map<string, PlacedNode>();
  for (const box of boxes.values()) {
    const { x, y } = graph.node(box.key);
    placed.set(box.key, { ...box, x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) });
  }
  const edges = arrows.flatMap(({ key, target, relation, labelling }) => {
    const from = placed.get(key);
    const to = placed.get(target);
    if (from === undefined || to === undefined) return [];
    return [{ relation, live: labelling !== 'out', from: leftOf(from), to: rightOf(to) }];
  });
  const { width = 0, height = 0 } = graph.graph();
  return { nodes: [...placed.values()], edges, width: Math.ceil(width), height: Math.ceil(height) };
}

function leftOf({ x, y, height }: PlacedNode): Point {
  return { x, y: Math.round(y + height / 2) };
}

function rightOf({ x, y, width, height }: PlacedNode): Point {
  return { x: x + width, y: Math.round(y + height / 2) };
}
