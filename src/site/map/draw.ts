import { directionOf } from '../direction.ts';
import { escapeHtml } from '../post/html.ts';
import { labelMark, relationMark } from '../signs.ts';
import { relationWord } from '../standing-words.ts';
import { words } from '../words/index.ts';
import { type ArgumentMap, EM, type PlacedEdge, type PlacedNode } from './layout.ts';
import { BOX } from './nodes.ts';
import { headOf, pathOf } from './route.ts';
import { textWidth } from './text-width.ts';

/** The parts of an argument map as SVG: arrows below, boxes above, each of these a link. */
export function drawMap(map: ArgumentMap, hrefOf: (key: string) => string | undefined): string {
  const arrows = map.edges.map(arrow).join('');
  const boxes = map.nodes.map((node) => box(node, hrefOf(node.key))).join('');
  return `<g class="arrows" aria-hidden="true">${arrows}</g>${boxes}`;
}

function arrow({ relation, live, route }: PlacedEdge): string {
  return `<g class="arrow ${relation}${live ? '' : ' idle'}"><path class="line" d="${pathOf(route, EM)}"/><path class="head" d="${headOf(route, EM)}"/></g>`;
}

function box(node: PlacedNode, address: string | undefined): string {
  const { relation, label, width, height } = node;
  const text = relation === undefined ? BOX.title : BOX.gist;
  const kind = relation === undefined ? `position ${label}` : relation;
  const isStruck = label === 'answered' || label === 'withdrawn';
  const dashes = isStruck ? ' is-struck' : label === 'contested' ? ' is-contested' : '';
  const stateWidth = textWidth(node.state, BOX.head.size);
  const right = width - BOX.padding;
  const isRtl = directionOf(node.lines.join(' ')) === 'rtl';
  const head = BOX.padding + BOX.head.size - 2;
  const first = BOX.padding + BOX.head.height + text.size - 2;
  const word = escapeHtml(relation === undefined ? words.maps.position : relationWord(relation));
  const mark =
    relation === undefined
      ? ''
      : sign('relation-mark', relationMark(relation), BOX.padding, head - BOX.head.size + 1);
  const lines = node.lines.map(
    (line, index) =>
      `<tspan x="${isRtl ? right : BOX.padding}" y="${round(first + index * text.height)}">${escapeHtml(line)}</tspan>`,
  );
  const parts = [
    `<title>${escapeHtml(node.name)}</title>`,
    `<rect class="box" width="${width}" height="${height}" rx="${relation === undefined ? 12 : 4}"/>`,
    relation === undefined ? '' : `<path class="bar" d="M1.5 3v${height - 6}"/>`,
    mark,
    `<text class="word" x="${BOX.padding + (relation === undefined ? 0 : BOX.head.size + 5)}" y="${head}">${word}</text>`,
    `<g class="state ${label}">${sign('standing-mark', labelMark(label), round(right - stateWidth - BOX.head.size - 4), head - BOX.head.size + 1)}<text x="${right}" y="${head}">${escapeHtml(node.state)}</text></g>`,
    `<text class="gist"${isRtl ? ' direction="rtl"' : ''}>${lines.join('')}</text>`,
    node.by + node.behind === ''
      ? ''
      : `<text class="foot" x="${BOX.padding}" y="${height - BOX.padding + 1}">${isolatedSpan(node.by)}${escapeHtml(node.behind)}</text>`,
  ].join('');
  const place = `transform="translate(${node.x} ${node.y})"`;
  return address === undefined
    ? `<g class="node ${kind}${dashes}" ${place}>${parts}</g>`
    : `<a class="node ${kind}${dashes}" href="${escapeHtml(address)}" ${place}>${parts}</a>`;
}

/** A name amid other words, set apart by characters where it is written from right to left (UAX 9, FSI and PDI): `direction` of a part would move all of the text. */
function isolatedSpan(text: string): string {
  return directionOf(text) === undefined ? escapeHtml(text) : `&#x2068;${escapeHtml(text)}&#x2069;`;
}

/** A sign of 16 by 16 at the size of the words beside it. */
function sign(name: string, mark: string, x: number, y: number): string {
  return `<g class="${name}" transform="translate(${x} ${y}) scale(${round(BOX.head.size / 16)})">${mark}</g>`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
