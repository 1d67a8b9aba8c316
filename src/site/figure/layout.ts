import dagre from '@dagrejs/dagre';
import type { Figure } from '../../entries/index.ts';
import { textWidth } from '../map/text-width.ts';
import { wrap } from '../map/wrap.ts';

/** What is written into a figure, in pixels. */
export const TEXT = {
  title: { size: 14, height: 18 },
  note: { size: 12, height: 16 },
  arrow: { size: 12, height: 15 },
} as const;

const PADDING = { x: 12, y: 10 };
const GAP = { between: 20, layers: 34, margin: 3 };

/** Widths of boxes that are tried, the widest first, until the figure is as narrow as a phone shows it at its size. */
const BOX_WIDTHS = [168, 150, 132, 116, 100, 88];
const PHONE = 336;
const MOST_LINES = { title: 4, note: 4, arrow: 4 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox {
  readonly title: readonly string[];
  readonly note: readonly string[];
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  /** From its tail to its head. */
  readonly points: readonly Point[];
  readonly title: readonly string[];
  /** Middle of its title. */
  readonly at: Point;
}

/** A figure, laid out in pixels. */
export interface PlacedFigure {
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly width: number;
  readonly height: number;
}

/** Lays a figure out from the top down (dagre), as wide as its boxes need and a phone has room for. */
export function layOutFigure(figure: Pick<Figure, 'boxes' | 'arrows'>): PlacedFigure {
  let placed: PlacedFigure | undefined;
  for (const width of BOX_WIDTHS) {
    placed = laidOut(figure, width);
    if (placed.width <= PHONE) break;
  }
  return placed as PlacedFigure;
}

function laidOut({ boxes, arrows }: Pick<Figure, 'boxes' | 'arrows'>, boxWidth: number): PlacedFigure {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: GAP.between,
    edgesep: GAP.between,
    ranksep: GAP.layers,
    marginx: GAP.margin,
    marginy: GAP.margin,
  });
  const inner = boxWidth - 2 * PADDING.x;
  const texts = new Map(
    boxes.map(({ id, title, note }) => {
      const titleLines = wrap(title, TEXT.title.size, inner, MOST_LINES.title).lines;
      const noteLines = note === undefined ? [] : wrap(note, TEXT.note.size, inner, MOST_LINES.note).lines;
      const height =
        2 * PADDING.y + titleLines.length * TEXT.title.height + noteLines.length * TEXT.note.height;
      return [id, { title: titleLines, note: noteLines, height }] as const;
    }),
  );
  for (const [id, { height }] of texts) graph.setNode(id, { width: boxWidth, height });
  const titles = arrows.map(({ title }) =>
    title === undefined ? [] : wrap(title, TEXT.arrow.size, boxWidth, MOST_LINES.arrow).lines,
  );
  arrows.forEach(({ from, to }, at) => {
    const lines = titles[at] ?? [];
    const width = lines.reduce((most, line) => Math.max(most, textWidth(line, TEXT.arrow.size)), 0);
    graph.setEdge(
      from,
      to,
      { width: width + 8, height: lines.length * TEXT.arrow.height + 4, labelpos: 'c' },
      String(at),
    );
  });
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: [...texts].map(([id, { title, note, height: own }]) => {
      const { x, y } = graph.node(id);
      return {
        title,
        note,
        x: Math.round(x - boxWidth / 2),
        y: Math.round(y - own / 2),
        width: boxWidth,
        height: own,
      };
    }),
    arrows: arrows.map(({ from, to }, at) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(at));
      return { points, title: titles[at] ?? [], at: { x, y } };
    }),
  };
}
