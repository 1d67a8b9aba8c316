import type { Relation } from '../entries/index.ts';
import type { ArgumentLabel, LabelName } from '../knowledge/index.ts';

/** Shapes on a field of 16 by 16, told apart without colour: `fill` is the body, `line` is drawn over it in the paper's colour. */
interface Shape {
  readonly fill?: string;
  readonly line?: string;
  readonly outline?: string;
}

const RELATION_SHAPES: Readonly<Record<Relation, Shape>> = {
  supports: { fill: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', line: 'M8 4.5v7M4.5 8h7' },
  objectsTo: { fill: 'M8 .2 15.8 8 8 15.8.2 8z', line: 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8' },
  qualifies: { fill: 'M4.5 1.6h7L15 8l-3.5 6.4h-7L1 8z', line: 'M4.3 8.9c1-2.2 2.6-2 3.7-.9s2.7 1.3 3.7-.9' },
  concedes: { fill: 'M1 2h14L8 15.5z', line: 'M8 4.2v5.6' },
  corrects: {
    fill: 'M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5z',
    line: 'M4.2 8h7.3M8.7 4.9 11.8 8l-3.1 3.1',
  },
};

const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z';

/** What a label's sign is of: a position's or an argument's. */
export type LabelSign = LabelName | ArgumentLabel;

const STRUCK: Shape = { outline: `${RING}M4 12 12 4` };
const HALF: Shape = { fill: 'M8 1.8a6.2 6.2 0 0 1 0 12.4z', outline: RING };

const LABEL_SHAPES: Readonly<Record<LabelSign, Shape>> = {
  adopted: { fill: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', line: 'm4.8 8.3 2.3 2.3 4.2-4.9' },
  unopposed: { outline: RING },
  'objections-answered': { outline: `${RING}M5.2 8.2l2 2 3.6-4.2` },
  contested: HALF,
  'open-objection': { fill: 'M8 .2 15.8 8 8 15.8.2 8z', line: 'M8 4.6v4.2M8 11.2v.1' },
  unargued: {
    outline: 'M8 1.8h.1M12.4 3.6h.1M14.2 8h.1M12.4 12.4h.1M8 14.2h.1M3.6 12.4h.1M1.8 8h.1M3.6 3.6h.1',
  },
  superseded: { outline: `${RING}M4.8 8h6M8.4 5.4 11 8l-2.6 2.6` },
  holds: { outline: RING },
  answered: STRUCK,
  withdrawn: STRUCK,
};

function paths(shape: Shape): string {
  const fill = shape.fill === undefined ? '' : `<path d="${shape.fill}"/>`;
  const line = shape.line === undefined ? '' : `<path class="over" d="${shape.line}"/>`;
  const outline = shape.outline === undefined ? '' : `<path class="outline" d="${shape.outline}"/>`;
  return fill + outline + line;
}

function svg(shape: Shape, name: string): string {
  return `<svg class="sign ${name}" viewBox="0 0 16 16" aria-hidden="true">${paths(shape)}</svg>`;
}

/** The SVG paths of a relation's sign, on a field of 16 by 16, for use in a larger drawing. */
export function relationMark(relation: Relation): string {
  return paths(RELATION_SHAPES[relation]);
}

/** The paths of a label's sign, on a field of 16 by 16. */
export function labelMark(label: LabelSign): string {
  return paths(LABEL_SHAPES[label]);
}

/** The sign of a relation as inline SVG; the word stands beside it. */
export function relationSign(relation: Relation): string {
  return svg(RELATION_SHAPES[relation], relation);
}

/** The sign of a label as inline SVG; the words stand beside it. */
export function labelSign(label: LabelSign): string {
  return svg(LABEL_SHAPES[label], label);
}
