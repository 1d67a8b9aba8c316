import { wrap } from '../map/wrap.ts';
import { escapeHtml } from '../post/html.ts';

/** A message of a sequence diagram. */
export interface Message {
  /** Places of lanes; the same twice where an actor acts on itself. */
  readonly from: number;
  readonly to: number;
  readonly says: string;
  /** What it changed, in a few words. */
  readonly state: string;
  readonly isBreach: boolean;
}

const LANE = 132;
const MARGIN = 78;
const HEAD = { size: 12, line: 15, width: 118, lines: 3 };
const SAYS = { size: 12, line: 15, least: 236 };
const STATE = { size: 10.5, line: 14 };
const LOOP = 22;
const GAP = 14;

/** A sequence diagram as SVG, in pixels: a lane for each actor, messages from the top down, what each changed below its arrow. */
export function drawSequence(
  lanes: readonly string[],
  messages: readonly Message[],
): { readonly svg: string; readonly width: number; readonly height: number } {
  const width = 2 * MARGIN + Math.max(1, lanes.length - 1) * LANE;
  const heads = lanes.map((title) => wrap(title, HEAD.size, HEAD.width, HEAD.lines).lines);
  const most = heads.reduce((lines, one) => Math.max(lines, one.length), 1);
  const top = most * HEAD.line + 16;
  let y = top + GAP;
  const rows = messages.map((message, index) => {
    const drawn = drawMessage(message, index + 1, y, width);
    y += drawn.height;
    return drawn.svg;
  });
  const height = y + GAP;
  const lines = lanes.map((_, at) => `<path class="lane" d="M${laneX(at)} ${top}V${height}"/>`);
  const boxes = heads.map((head, at) => headOf(head, laneX(at), top));
  return { svg: [...lines, ...boxes, ...rows].join(''), width, height };
}

function laneX(at: number): number {
  return MARGIN + at * LANE;
}

function headOf(lines: readonly string[], x: number, height: number): string {
  const first = (height - lines.length * HEAD.line) / 2 + HEAD.size - 1;
  const spans = lines.map(
    (line, at) => `<tspan x="${x}" y="${first + at * HEAD.line}">${escapeHtml(line)}</tspan>`,
  );
  const half = LANE / 2 - 5;
  return `<rect class="head" x="${x - half}" y="1" width="${2 * half}" height="${height - 2}" rx="5"/><text class="who">${spans.join('')}</text>`;
}

function drawMessage(
  { from, to, says, state, isBreach }: Message,
  number: number,
  y: number,
  width: number,
): { svg: string; height: number } {
  const [start, end] = [laneX(from), laneX(to)];
  const isLoop = from === to;
  const room = Math.max(Math.abs(end - start) - 16, SAYS.least);
  const { lines } = wrap(`${number} ${says}`, SAYS.size, room, 3);
  const states = state === '' ? [] : wrap(state, STATE.size, room, 3).lines;
  const middle = within(isLoop ? start : (start + end) / 2, room / 2 + 4, width);
  const arrowY = y + lines.length * SAYS.line + 4;
  const below = arrowY + (isLoop ? LOOP / 2 : 0) + STATE.line;
  const text = lines.map((line, at) => span(line, middle, y + (at + 0.8) * SAYS.line));
  const under = states.map((line, at) => span(line, middle, below + at * STATE.line));
  const arrow = isLoop ? loop(start, arrowY, width) : straight(start, end, arrowY);
  const height = below - y + Math.max(0, states.length - 1) * STATE.line + GAP;
  const breach = isBreach ? ' is-breach' : '';
  return {
    svg: `<g class="message${breach}" data-row="${number}">${arrow}<text class="says">${text.join('')}</text>${under.length > 0 ? `<text class="state">${under.join('')}</text>` : ''}</g>`,
    height,
  };
}

/** A middle that leaves half a text's width on both sides. */
function within(x: number, half: number, width: number): number {
  return Math.round(Math.min(Math.max(x, half), Math.max(half, width - half)));
}

function straight(start: number, end: number, y: number): string {
  const way = end > start ? 1 : -1;
  return `<path class="line" d="M${start} ${y}H${end - way * 7}"/><path class="point" d="M${end} ${y}l${-way * 9} -4.5v9z"/>`;
}

/** An arrow that leaves a lane and comes back to it, on the side that has room. */
function loop(x: number, y: number, width: number): string {
  const way = x + 30 < width ? 1 : -1;
  const back = y + LOOP / 2;
  return `<path class="line" d="M${x} ${y}h${way * 20}v${LOOP / 2}h${-way * 13}"/><path class="point" d="M${x} ${back}l${way * 9} -4.5v9z"/>`;
}

function span(line: string, x: number, y: number): string {
  return `<tspan x="${x}" y="${Math.round(y * 10) / 10}">${escapeHtml(line)}</tspan>`;
}
