import { words } from 'virtual:parley/words/mapTools';

/**
 * Shows the open objections and what they hang on, and nothing else; or all again, with the folds as they were.
 *
 * @param before Whether each fold was open.
 */
export function showOpenOnly(
  canvas: HTMLElement,
  isOn: boolean,
  before: Map<HTMLDetailsElement, boolean>,
): void {
  for (const note of canvas.querySelectorAll('.none-open')) note.remove();
  for (const one of canvas.querySelectorAll<HTMLElement>('[hidden]')) one.hidden = false;
  if (!isOn) {
    for (const [fold, open] of before) fold.open = open;
    before.clear();
    return;
  }
  const kept = new Set<Element>();
  for (const open of canvas.querySelectorAll('.branches > li[data-open]'))
    for (let at: Element | null = open; at && at !== canvas; at = at.parentElement) kept.add(at);
  for (const fold of canvas.querySelectorAll<HTMLDetailsElement>('.branches details')) {
    before.set(fold, fold.open);
    fold.open = kept.has(fold);
  }
  for (const item of canvas.querySelectorAll<HTMLElement>('.map-positions > li, .branches > li'))
    if (!kept.has(item)) item.hidden = true;
  for (const heading of canvas.querySelectorAll<HTMLElement>('.map-side > .small-heading'))
    if (!heading.nextElementSibling?.querySelector(':scope > li:not([hidden])')) heading.hidden = true;
  for (const issue of canvas.querySelectorAll('.map-issue')) {
    if (kept.has(issue)) continue;
    const note = document.createElement('p');
    note.className = 'none-open';
    note.textContent = words.noneOpen;
    issue.append(note);
  }
}
