/** Zooming and panning of argument maps that are larger than their frame. (All of them scroll without it.) */

import { words } from 'virtual:parley/words/mapTools';
import { addDragging, addWheel } from './drag.ts';

const STEP = 1.25;
const SMALLEST = 0.3;
const LARGEST = 2;

/** Its sign is the sheet's: the page says the same with scripts and without. */
function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const created = document.createElement('button');
  created.type = 'button';
  created.className = sign;
  created.title = name;
  created.setAttribute('aria-label', name);
  created.addEventListener('click', act);
  return created;
}

function addTools(map: HTMLElement, frame: HTMLElement, svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal;
  let scale = 1;
  function zoom(to: number): void {
    const next = Math.min(LARGEST, Math.max(SMALLEST, to));
    const x = (frame.scrollLeft + frame.clientWidth / 2) / scale;
    const y = (frame.scrollTop + frame.clientHeight / 2) / scale;
    scale = next;
    svg.setAttribute('width', String(width * scale));
    svg.setAttribute('height', String(height * scale));
    frame.scrollTo({
      left: x * scale - frame.clientWidth / 2,
      top: y * scale - frame.clientHeight / 2,
      behavior: 'instant',
    });
  }
  const tools = document.createElement('div');
  tools.className = 'map-tools no-print';
  tools.append(
    button('zoom-out', words.zoomOut, () => zoom(scale / STEP)),
    button('zoom-in', words.zoomIn, () => zoom(scale * STEP)),
    button('zoom-fit', words.fitWidth, () => zoom((frame.clientWidth - 16) / width)),
  );
  map.prepend(tools);
  addWheel(frame, (inward) => zoom(inward ? scale * STEP : scale / STEP));
}

/** A frame has no size while the fold it lies in is closed: it is looked at when it is first seen. */
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    const frame = target.querySelector<HTMLElement>('.map-frame');
    const svg = target.querySelector<SVGSVGElement>('.argument-map');
    if (!isIntersecting || !frame || !svg || !(target instanceof HTMLElement)) continue;
    seen.unobserve(target);
    if (frame.scrollWidth <= frame.clientWidth + 1 && frame.scrollHeight <= frame.clientHeight + 1) continue;
    addTools(target, frame, svg);
    addDragging(frame);
  }
});
for (const map of document.querySelectorAll('[data-map]')) seen.observe(map);
