/** A line from an argument to what it speaks to, in pixels: where it leaves, the track it goes along, and its port there. */
export interface Route {
  readonly from: { readonly x: number; readonly y: number };
  /** Where it runs up or down. */
  readonly track: number;
  /** The tip of its arrow. */
  readonly to: { readonly x: number; readonly y: number };
}

/** What lines lead to: one side of a box. */
export interface Side {
  readonly x: number;
  /** Where its lines come from: 1 from the right, -1 from the left. */
  readonly outward: 1 | -1;
  /** Between these lie the ports. */
  readonly top: number;
  readonly bottom: number;
}

/** Room on a track's sides, in parts of an em: for the arrow at one end, for the box at the other. */
const ARROW = 1.1;
const BOX = 0.5;
/** Tracks are no nearer, where a line comes from behind its box, and need not be further apart. */
const NARROWEST = 0.15;
const WIDEST = 0.6;

/**
 * Leads a line from each of some boxes to one side of another, so that no two meet: each has a port and a track of its own. Of the boxes
 * below its port the lowest has the track next to the side, of those above it the highest: so no line crosses another.
 *
 * @param boxes Where each line leaves, from the highest to the lowest, all of them on the same side.
 * @param em In pixels.
 */
export function routesTo(side: Side, boxes: readonly { x: number; y: number }[], em: number): Route[] {
  const count = boxes.length;
  const step = count === 1 ? 0 : (side.bottom - side.top) / (count - 1);
  const ports = boxes.map((_, at) => (count === 1 ? (side.top + side.bottom) / 2 : side.top + at * step));
  return boxes.map((from, at) => {
    const y = ports[at] ?? side.top;
    const room = (from.x - side.x) * side.outward - (ARROW + BOX) * em;
    const apart = Math.min(WIDEST * em, Math.max(room / count, NARROWEST * em));
    // Counted from the side: the further a line has to go, the nearer it goes.
    const rank = from.y > y ? count - 1 - at : at;
    const track = side.x + side.outward * (ARROW * em + rank * apart);
    return { from, track, to: { x: side.x, y } };
  });
}

/** A route as the path of an SVG, with round corners, up to where its arrow begins. */
export function pathOf({ from, track, to }: Route, em: number): string {
  const outward = Math.sign(track - to.x);
  const end = to.x + outward * HEAD.length * em;
  const height = Math.abs(from.y - to.y);
  if (height < 1) return `M${round(from.x)} ${round(to.y)}H${round(end)}`;
  const bend = Math.min(0.35 * em, height / 2, Math.abs(track - end), Math.abs(from.x - track));
  const away = Math.sign(from.x - track);
  const down = Math.sign(to.y - from.y);
  return [
    `M${round(from.x)} ${round(from.y)}`,
    `H${round(track + away * bend)}`,
    `Q${round(track)} ${round(from.y)} ${round(track)} ${round(from.y + down * bend)}`,
    `V${round(to.y - down * bend)}`,
    `Q${round(track)} ${round(to.y)} ${round(track - outward * bend)} ${round(to.y)}`,
    `H${round(end)}`,
  ].join('');
}

/** In parts of an em. */
const HEAD = { length: 0.65, half: 0.3 };

/** The arrow at the end of a route. */
export function headOf({ track, to }: Route, em: number): string {
  const outward = Math.sign(track - to.x);
  const [x, y, half] = [outward * HEAD.length * em, to.y - HEAD.half * em, 2 * HEAD.half * em];
  return `M${round(to.x)} ${round(to.y)}L${round(to.x + x)} ${round(y)}v${round(half)}z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
