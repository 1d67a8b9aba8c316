import { words } from 'virtual:parley/words/annotate';
import { element } from './element.ts';
import type { Say } from './say.ts';

/** A key and the button that copies it. */
export function copyKey(key: string, say: Say): HTMLElement {
  const copy = element(
    'button',
    { type: 'button', class: 'copy-text', 'aria-label': words.copy.keyOf({ key }) },
    words.copy.key,
  );
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(key);
      say(words.copy.copied({ key }));
    } catch {
      say(words.copy.failed, 'fault');
    }
  });
  return element('span', { class: 'key' }, element('code', { title: key }, key), ' ', copy);
}
