/** The only part of the search on every page: waits for the reader to want it, and then loads the rest. */

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

async function open(): Promise<void> {
  const { openPalette } = await import('./palette.ts');
  openPalette();
}

function opens(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (event.key.toLowerCase() === 'k') return event.ctrlKey !== event.metaKey;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !typing(event.target);
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.repeat || !opens(event)) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!plain || !(event.target instanceof Element) || !event.target.closest('[data-search-open]')) return;
  event.preventDefault();
  void open();
});

/**
 * A result leads to the line of a post it was found in (`#L12`, on the page of a thread `#POST/L12`), and a page has an anchor at the first line of each
 * paragraph alone: the nearest one before stands in. Words to mark there are marked.
 */
async function arrive(): Promise<void> {
  const marks = new URLSearchParams(location.search).has('mark');
  const missing = /(?:^#|\/)L\d+$/.test(location.hash) && !document.getElementById(location.hash.slice(1));
  if (!marks && !missing) return;
  const { markArrival, paragraphAt } = await import('./arrival.ts');
  if (missing) paragraphAt(location.hash.slice(1))?.scrollIntoView();
  if (marks) markArrival();
}
addEventListener('hashchange', () => void arrive());
void arrive();
