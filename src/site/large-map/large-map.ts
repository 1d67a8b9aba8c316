/** The map of a large debate, drawn from the list that the page is without this script. */

import { words } from 'virtual:parley/words/mapTools';
import { addDragging, addWheel } from '../map/drag.ts';
import { standAnywhere, standOn, stepFrom } from './keyboard.ts';
import { drawLines, holdPositions, linesOf, makeRoom, rectOf } from './lines.ts';
import { showOpenOnly } from './open-only.ts';

const STEP = 1.2;
const SMALLEST = 0.3;
const LARGEST = 2;
/** Pixels left free beside the outermost boxes, where their folds stand. */
const SIDES = 72;
/** Of a window, in CSS pixels: below it the list comes first. */
const PHONE = '(max-width: 40rem)';

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const created = document.createElement('button');
  created.type = 'button';
  created.textContent = text;
  if (name !== '') {
    created.title = name;
    created.setAttribute('aria-label', name);
  }
  created.addEventListener('click', act);
  return created;
}

function start(map: HTMLElement, frame: HTMLElement, canvas: HTMLElement): void {
  const svg = linesOf(canvas);
  const folds = new Map<HTMLDetailsElement, boolean>();
  let scale = 1;
  let isOpenOnly = false;
  /** Where the column of the positions is in the drawing; unknown while it is being scaled. */
  let column: number | undefined;
  let isDue = false;

  const isDrawn = () => map.classList.contains('is-drawn');
  function redraw(): void {
    isDue = false;
    if (!isDrawn()) return;
    frame.style.setProperty('--frame', `${frame.clientWidth}px`);
    keepColumn();
    holdPositions(frame, canvas);
    drawLines(canvas, svg);
  }
  /** What unfolds at the left moves all else to the right: the frame follows. */
  function keepColumn(): void {
    const box = firstPosition();
    if (box && column !== undefined && box.offsetLeft !== column)
      frame.scrollBy({ left: box.offsetLeft - column, behavior: 'instant' });
    column = box?.offsetLeft;
  }
  function firstPosition(): HTMLElement | null {
    return canvas.querySelector('.map-positions > li:not([hidden]) > .map-box');
  }
  function redrawSoon(): void {
    if (!isDue) requestAnimationFrame(redraw);
    isDue = true;
  }
  function zoom(to: number): void {
    const next = Math.min(LARGEST, Math.max(SMALLEST, to));
    const x = (frame.scrollLeft + frame.clientWidth / 2) / canvas.offsetWidth;
    const y = (frame.scrollTop + frame.clientHeight / 2) / canvas.offsetHeight;
    scale = next;
    column = undefined;
    canvas.style.setProperty('--zoom', String(next));
    frame.scrollTo({
      left: x * canvas.offsetWidth - frame.clientWidth / 2,
      top: y * canvas.offsetHeight - frame.clientHeight / 2,
      behavior: 'instant',
    });
    redraw();
  }
  /** All columns of boxes as wide as the frame, and never larger than life. */
  function fitWidth(): void {
    const { left, right } = extent();
    zoom(Math.min(1, (scale * (frame.clientWidth - SIDES)) / Math.max(right - left, 1)));
    center();
  }
  /** Brings the positions to the middle. */
  function center(): void {
    const box = firstPosition();
    if (box === null) return;
    const { left, right } = extent();
    const middle =
      right - left <= frame.clientWidth
        ? (left + right) / 2
        : box.offsetLeft + box.offsetWidth / 2 + canvas.getBoundingClientRect().left;
    frame.scrollTo({
      left: middle - canvas.getBoundingClientRect().left - frame.clientWidth / 2,
      behavior: 'instant',
    });
    redraw();
  }
  function extent(): { left: number; right: number } {
    const boxes: { left: number; right: number }[] = [
      ...canvas.querySelectorAll('.map-positions > li, .branches > li'),
    ].flatMap((item) => rectOf(item) ?? []);
    return boxes.reduce((all, { left, right }) => ({
      left: Math.min(all.left, left),
      right: Math.max(all.right, right),
    }));
  }

  const asMap = button(words.map, '', () => show(true));
  const asList = button(words.list, '', () => show(false));
  const openOnly = button(words.openOnly, '', () => {
    isOpenOnly = !isOpenOnly;
    openOnly.setAttribute('aria-pressed', String(isOpenOnly));
    showOpenOnly(canvas, isOpenOnly, folds);
    if (isDrawn()) center();
  });
  openOnly.setAttribute('aria-pressed', 'false');
  const zooms = [
    button('−', words.zoomOut, () => zoom(scale / STEP)),
    button('+', words.zoomIn, () => zoom(scale * STEP)),
    button(words.fit, words.fitWidth, fitWidth),
  ];
  const hint = document.createElement('span');
  hint.className = 'tools-hint';
  hint.id = 'Map-keys';
  hint.textContent = words.keys;
  const tools = document.createElement('div');
  tools.className = 'large-tools no-print';
  tools.append(asMap, asList, openOnly, ...zooms, hint);
  map.prepend(tools);

  function show(drawn: boolean): void {
    map.classList.toggle('is-drawn', drawn);
    asMap.setAttribute('aria-pressed', String(drawn));
    asList.setAttribute('aria-pressed', String(!drawn));
    for (const one of [...zooms, hint]) one.hidden = !drawn;
    if (!drawn) {
      standAnywhere(canvas);
      return;
    }
    const first = canvas.querySelector<HTMLElement>('.box-words');
    if (first) standOn(canvas, first);
    scale = 1;
    canvas.style.setProperty('--zoom', '1');
    fitWidth();
  }

  canvas.addEventListener('focusin', ({ target }) => {
    if (isDrawn() && target instanceof HTMLElement && target.matches('.box-words')) standOn(canvas, target);
  });
  frame.addEventListener('keydown', (event) => {
    if (!isDrawn() || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = document.activeElement;
    if (event.key === '+' || event.key === '=') zoom(scale * STEP);
    else if (event.key === '-') zoom(scale / STEP);
    else if (event.key === '0') fitWidth();
    else if (!(at instanceof HTMLElement) || !at.matches('.box-words')) return;
    else if (event.key === ' ') {
      const fold = at.closest('li')?.querySelector<HTMLDetailsElement>(':scope > details');
      if (fold) fold.open = !fold.open;
    } else if (event.key.startsWith('Arrow')) stepFrom(at, event.key)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  canvas.addEventListener('toggle', redrawSoon, { capture: true });
  frame.addEventListener('scroll', redrawSoon, { passive: true });
  new ResizeObserver(redrawSoon).observe(canvas);
  addWheel(frame, (inward) => zoom(inward ? scale * STEP : scale / STEP));
  addDragging(frame);
  // Paper has no frame to scroll: it gets the list.
  let wasDrawn = false;
  addEventListener('beforeprint', () => {
    wasDrawn = isDrawn();
    if (wasDrawn) show(false);
  });
  addEventListener('afterprint', () => {
    if (wasDrawn) show(true);
  });
  makeRoom(canvas);
  show(!matchMedia(PHONE).matches);
}

for (const map of document.querySelectorAll<HTMLElement>('[data-large-map]')) {
  const frame = map.querySelector<HTMLElement>('.map-frame');
  const canvas = map.querySelector<HTMLElement>('.map-canvas');
  if (frame && canvas) start(map, frame, canvas);
}
