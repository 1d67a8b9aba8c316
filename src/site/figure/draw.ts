import { escapeHtml } from '../post/html.ts';
import { type PlacedArrow, type PlacedBox, type PlacedFigure, type Point, TEXT } from './layout.ts';

const HEAD = { length: 9, half: 4.5 };

/** The parts of a figure as SVG: arrows below, boxes above, what is written on arrows on top. */
export function drawFigure({ boxes, arrows }: PlacedFigure): string {
  return [...arrows.map(arrow), ...boxes.map(box), ...arrows.map(title)].join('');
}

function box({ title: lines, note, x, y, width, height }: PlacedBox): string {
  const text = lines.length * TEXT.title.height + note.length * TEXT.note.height;
  const top = y + (height - text) / 2;
  const middle = x + width / 2;
  const titles = lines.map((line, at) => tspan(line, middle, top + (at + 0.76) * TEXT.title.height));
  const below = top + lines.length * TEXT.title.height;
  const notes = note.map((line, at) => tspan(line, middle, below + (at + 0.76) * TEXT.note.height));
  return [
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    `<text class="title">${titles.join('')}</text>`,
    notes.length === 0 ? '' : `<text class="note">${notes.join('')}</text>`,
  ].join('');
}

/** A line through the points that the layout gives, rounded at those between, with a head at its end. */
function arrow({ points }: PlacedArrow): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  const before = others.at(-2) ?? first;
  if (first === undefined || last === undefined || before === undefined) return '';
  const length = Math.hypot(last.x - before.x, last.y - before.y) || 1;
  const along = { x: (last.x - before.x) / length, y: (last.y - before.y) / length };
  const neck = { x: last.x - along.x * HEAD.length, y: last.y - along.y * HEAD.length };
  const side = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
  const path = [first, ...others.slice(0, -1), neck];
  const head = `M${at(last)}L${at({ x: neck.x + side.x, y: neck.y + side.y })}L${at({ x: neck.x - side.x, y: neck.y - side.y })}z`;
  return `<path class="line" d="${rounded(path)}"/><path class="head" d="${head}"/>`;
}

function rounded(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  const curves = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? point;
    const isLast = index === others.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return `M${at(first)}${curves.length === 0 ? others.map((point) => `L${at(point)}`).join('') : curves.join('')}`;
}

function title({ title: lines, at: middle }: PlacedArrow): string {
  if (lines.length === 0) return '';
  const top = middle.y - (lines.length * TEXT.arrow.height) / 2;
  const spans = lines.map((line, index) => tspan(line, middle.x, top + (index + 0.78) * TEXT.arrow.height));
  return `<text class="on-arrow">${spans.join('')}</text>`;
}

function tspan(line: string, x: number, y: number): string {
  return `<tspan x="${round(x)}" y="${round(y)}">${escapeHtml(line)}</tspan>`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
