/** The only part of the keys on every page: waits for one of them, and then loads what it does. */

const KEYS = new Set(['j', 'k', '?']);

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio]), textarea, select, dialog, [contenteditable]') !== null
  );
}

document.addEventListener('keydown', async (event) => {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (event.defaultPrevented || modified || !KEYS.has(event.key) || typing(event.target)) return;
  event.preventDefault();
  const { press } = await import('./keys.ts');
  press(event.key);
});

export {};
