import dagre from '@dagrejs/dagre';
import type { Relation } from '../../entries/index.ts';
import type { KnowledgeBase, Labelling } from '../../knowledge/index.ts';
import { argumentBox, type MapNode, positionBox } from './nodes.ts';
import { type Route, routesTo, type Side } from './route.ts';

export interface PlacedNode extends MapNode {
  /** Top left corner, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly relation: Relation;
  /** False where its source is out: the arrow no longer counts. */
  readonly live: boolean;
  readonly route: Route;
}

/** An argument map, laid out: positions at the left, what points at each to its right. */
export interface ArgumentMap {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

const GAP = { between: 12, layers: 40, margin: 4 };

/** Pixels between the ports of a box, and what is left free at its ends. */
const PORT = { apart: 9, free: 12 };
/** What routes are measured by, in pixels. */
export const EM = 11;

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
  const argumentNodes = keys.flatMap((key) => kb.arguments.get(key) ?? []);
  const present = new Set([...positions, ...keys]);
  const argumentBoxes = new Map(
    argumentNodes.map((argument) => [argument.key, argumentBox(kb, argument, present)]),
  );
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
  const arrows = argumentNodes.flatMap(({ key, targets, labelling }) =>
    targets.filter(({ target }) => boxes.has(target)).map((one) => ({ key, labelling, ...one })),
  );
  const arriving = Map.groupBy(arrows, ({ target }) => target);
  for (const box of boxes.values()) {
    const ports = arriving.get(box.key)?.length ?? 0;
    const height = Math.max(box.height, PORT.apart * (ports - 1) + 2 * PORT.free);
    boxes.set(box.key, { ...box, height });
    graph.setNode(box.key, { width: box.width, height });
  }
  for (const { key, target } of arrows) graph.setEdge(target, key);
  // The order given is that of time. It crosses nothing where each argument speaks to one thing here.
  const speaksToMore = new Set(arrows.map(({ key }) => key)).size < arrows.length;
  dagre.layout(graph, { disableOptimalOrderHeuristic: !speaksToMore });

  const placed = new Map<string, PlacedNode>();
  for (const box of boxes.values()) {
    const { x, y } = graph.node(box.key);
    placed.set(box.key, { ...box, x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) });
  }
  const edges = [...arriving].flatMap(([target, list]) => edgesTo(placed, target, list));
  const { width = 0, height = 0 } = graph.graph();
  return { nodes: [...placed.values()], edges, width: Math.ceil(width), height: Math.ceil(height) };
}

/** The arrows that lead to one box, each to a port of its own. */
function edgesTo(
  placed: ReadonlyMap<string, PlacedNode>,
  target: string,
  arrows: readonly { key: string; relation: Relation; labelling: Labelling }[],
): PlacedEdge[] {
  const box = placed.get(target);
  if (box === undefined) return [];
  const from = arrows
    .flatMap(({ key, relation, labelling }) => {
      const node = placed.get(key);
      return node === undefined ? [] : [{ relation, live: labelling !== 'out', ...leftOf(node) }];
    })
    .sort((a, b) => a.y - b.y);
  const side: Side = {
    x: box.x + box.width,
    outward: 1,
    top: box.y + PORT.free,
    bottom: box.y + box.height - PORT.free,
  };
  const routes = routesTo(side, from, EM);
  return from.flatMap(({ relation, live }, at) => {
    const route = routes[at];
    return route === undefined ? [] : [{ relation, live, route }];
  });
}

function leftOf({ x, y, height }: PlacedNode): { x: number; y: number } {
  return { x, y: Math.round(y + height / 2) };
}
