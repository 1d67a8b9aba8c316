import { headOf, pathOf, routesTo, type Side } from '../map/route.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Parts of an em at the top of a box in which no line ends: there stands the way to its answers. */
const TOP = 2.7;
const EDGE = 0.7;
/** Ports are at least so far apart. */
const APART = 0.75;

/** The box of a position or an argument. */
export function boxOf(item: Element): HTMLElement | null {
  return item.querySelector<HTMLElement>(':scope > .map-box');
}

/** Where the box of an item is; nothing where it is folded away or left out. */
export function rectOf(item: Element): DOMRect | undefined {
  const box = boxOf(item);
  return box?.checkVisibility() ? box.getBoundingClientRect() : undefined;
}

/** The lists of the arguments that point at an item, one or two of each side. */
function listsOf(item: Element): { items: HTMLElement[]; holder: HTMLElement }[] {
  const holders = item.querySelectorAll<HTMLElement>(':scope > details, :scope > .map-side');
  return [...holders].map((holder) => ({
    items: [...holder.querySelectorAll<HTMLElement>(':scope > .branches > li')],
    holder,
  }));
}

/** Makes room: for a port of each line in the boxes, and for its track beside them. */
export function makeRoom(map: Element): void {
  for (const item of map.querySelectorAll('.map-positions > li, .branches > li')) {
    const lists = listsOf(item);
    const most = lists.reduce((all, { items }) => Math.max(all, items.length), 0);
    for (const { holder, items } of lists) holder.style.setProperty('--tracks', String(items.length));
    const box = boxOf(item);
    if (box && most > 1) box.style.setProperty('--room', `${TOP + EDGE + APART * (most - 1)}em`);
  }
}

/** Draws the line of each argument that is shown. The map must be drawn, not a list. */
export function drawLines(canvas: HTMLElement, svg: SVGSVGElement): void {
  const em = Number.parseFloat(getComputedStyle(canvas).fontSize);
  const origin = canvas.getBoundingClientRect();
  const lines: SVGGElement[] = [];
  for (const item of canvas.querySelectorAll('.map-positions > li, .branches > li')) {
    const box = rectOf(item);
    if (box === undefined) continue;
    const isPosition = item.parentElement?.classList.contains('map-positions');
    for (const { items } of listsOf(item)) {
      const rects = items.flatMap((one) => {
        const rect = rectOf(one);
        return rect === undefined ? [] : [{ one, rect }];
      });
      // A position that is held in sight may stand on the other side of what speaks to it.
      const isLeft = (rects[0]?.rect.left ?? 0) < box.left;
      const shown = rects.map(({ one, rect }) => ({
        one,
        x: (isLeft ? rect.right : rect.left) - origin.left,
        y: (rect.top + rect.bottom) / 2 - origin.top,
      }));
      const side: Side = {
        x: (isLeft ? box.left : box.right) - origin.left,
        outward: isLeft ? -1 : 1,
        top: box.top - origin.top + (isPosition ? EDGE : TOP) * em,
        bottom: box.bottom - origin.top - EDGE * em,
      };
      routesTo(side, shown, em).forEach((route, at) => {
        const from = shown[at]?.one;
        const line = document.createElementNS(SVG, 'g');
        line.setAttribute('class', [...(from?.classList ?? [])].join(' '));
        line.append(pathElement('line', pathOf(route, em)), pathElement('head', headOf(route, em)));
        lines.push(line);
      });
    }
  }
  svg.setAttribute('width', String(Math.ceil(origin.width)));
  svg.setAttribute('height', String(Math.ceil(origin.height)));
  svg.replaceChildren(...lines);
}

function pathElement(name: string, d: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', name);
  path.setAttribute('d', d);
  return path;
}

/** An empty drawing to put the lines into, below the boxes. */
export function linesOf(canvas: HTMLElement): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'argument-map map-lines');
  svg.setAttribute('aria-hidden', 'true');
  canvas.prepend(svg);
  return svg;
}

/** Keeps the boxes of positions in sight when the frame is panned sideways. */
export function holdPositions(frame: HTMLElement, canvas: HTMLElement): void {
  const margin = 6;
  for (const box of canvas.querySelectorAll<HTMLElement>('.map-box.is-position')) {
    box.style.translate = '';
    const { left, right } = box.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    const least = view.left + frame.clientLeft + margin;
    const most = least + frame.clientWidth - 2 * margin;
    const by = left < least ? least - left : right > most ? most - right : 0;
    if (by !== 0) box.style.translate = `${by}px`;
  }
}
