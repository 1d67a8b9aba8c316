import { boxOf } from './lines.ts';

const POSITION = '.map-positions > li';
const ITEM = `${POSITION}, .branches > li`;

/** The link of a box: what the keyboard stands on. */
function linkOf(item: Element | null | undefined): HTMLElement | null {
  return item ? (boxOf(item)?.querySelector<HTMLElement>('.box-words') ?? null) : null;
}

function isShown(element: Element | null): boolean {
  return element?.checkVisibility() === true;
}

/** Only one box of the map is a stop of the Tab key; the arrows lead from there. */
export function standOn(canvas: Element, link: HTMLElement): void {
  for (const one of canvas.querySelectorAll<HTMLElement>('.box-words, .branches summary')) one.tabIndex = -1;
  link.tabIndex = 0;
}

/** Every box and fold is a stop again, as in a list. */
export function standAnywhere(canvas: Element): void {
  for (const one of canvas.querySelectorAll('.box-words, .branches summary')) one.removeAttribute('tabindex');
}

/**
 * Where an arrow key leads from a box: up and down to the next of the same column, outwards to the first of its answers, which it unfolds
 * first, inwards to what it speaks to.
 */
export function stepFrom(link: HTMLElement, key: string): HTMLElement | null {
  const item = link.closest(ITEM);
  if (item === null) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return alongside(item, key === 'ArrowUp' ? -1 : 1);
  const isLeft = key === 'ArrowLeft';
  if (item.matches(POSITION))
    return linkOf(firstShown(item, `:scope > .map-side.${isLeft ? 'for' : 'against'}`));
  const isOutward = isLeft === (item.closest('.map-side.for') !== null);
  if (!isOutward) return linkOf(item.parentElement?.closest(ITEM));
  const fold = item.querySelector<HTMLDetailsElement>(':scope > details');
  if (fold === null) return null;
  if (!fold.open) {
    fold.open = true;
    return null;
  }
  return linkOf(firstShown(item, ':scope > details'));
}

function firstShown(item: Element, holder: string): Element | undefined {
  const items = item.querySelector(holder)?.querySelectorAll(':scope > .branches > li') ?? [];
  return [...items].find(isShown);
}

/** The next box of the same depth on the same side, whatever it hangs on. */
function alongside(item: Element, by: number): HTMLElement | null {
  const column = columnOf(item);
  const all = [...(item.closest('.map-canvas')?.querySelectorAll(ITEM) ?? [])].filter(
    (one) => isShown(linkOf(one)) && columnOf(one) === column,
  );
  return linkOf(all[all.indexOf(item) + by]);
}

function columnOf(item: Element): string {
  let depth = 0;
  for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest('.branches > li'))
    depth++;
  const side = item.matches(POSITION) ? '' : item.closest('.map-side.for') ? 'for' : 'against';
  return `${side}${side === '' ? 0 : depth}`;
}
