import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ConceptNode } from '../../knowledge/index.ts';
import { textWidth } from '../map/text-width.ts';

/** A concept with its place: the middle of its name, in pixels. */
export interface PlacedConcept {
  readonly concept: ConceptNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Concepts and the lines between those of which one names the other under `see`. */
export interface ConceptMap {
  readonly places: readonly PlacedConcept[];
  readonly lines: readonly { readonly from: PlacedConcept; readonly to: PlacedConcept }[];
  readonly width: number;
  readonly height: number;
}

/** Height of a name in its frame, and room around it, in pixels. */
export const NAME = { size: 13, height: 26, padding: 11 };
const GAP = 10;
/** Names are wide and low, forces round: the simulation runs in a field narrower by this. */
const STRETCH = 2.3;
const STEPS = 300;

interface Body extends SimulationNodeDatum {
  readonly concept: ConceptNode;
  readonly width: number;
}

/** Lays concepts out by what they name under `see`: d3-force, always from the same beginning, so that nothing moves between builds. */
export function layOutConcepts(concepts: readonly ConceptNode[]): ConceptMap {
  const bodies: Body[] = concepts.map((concept) => ({
    concept,
    width: Math.ceil(textWidth(concept.entry.data.title, NAME.size)) + 2 * NAME.padding,
  }));
  const byId = new Map(bodies.map((body) => [body.concept.id, body]));
  const links = bodies.flatMap((body) =>
    body.concept.entry.data.see.flatMap((id) => {
      const target = byId.get(id);
      return target === undefined ? [] : [{ source: body, target }];
    }),
  );
  forceSimulation(bodies)
    .force('link', forceLink(links).distance(46).strength(0.4))
    .force('charge', forceManyBody().strength(-160))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .force(
      'collide',
      forceCollide<Body>((body) => Math.max(NAME.height, body.width / STRETCH) / 2 + GAP / 2).iterations(3),
    )
    .stop()
    .tick(STEPS);
  const left = leastOf(bodies, ({ x = 0, width }) => x * STRETCH - width / 2) - GAP;
  const top = leastOf(bodies, ({ y = 0 }) => y) - NAME.height / 2 - GAP;
  const places = bodies.map(({ concept, width, x = 0, y = 0 }) => ({
    concept,
    width,
    x: Math.round(x * STRETCH - left),
    y: Math.round(y - top),
  }));
  const placeOf = new Map(places.map((place) => [place.concept.id, place]));
  const lines = links.flatMap(({ source, target }) => {
    const from = placeOf.get(source.concept.id);
    const to = placeOf.get(target.concept.id);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return {
    places,
    lines,
    width: Math.ceil(mostOf(places, ({ x, width }) => x + width / 2) + GAP),
    height: Math.ceil(mostOf(places, ({ y }) => y) + NAME.height / 2 + GAP),
  };
}

/** The least of what `of` says of each; infinite where there is none. */
function leastOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((least, one) => Math.min(least, of(one)), Number.POSITIVE_INFINITY);
}

function mostOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((most, one) => Math.max(most, of(one)), Number.NEGATIVE_INFINITY);
}
