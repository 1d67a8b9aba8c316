import { words } from 'virtual:parley/words/copying';

/** Puts a button behind each text that may be copied, where the browser lets a page copy. */
for (const text of navigator.clipboard ? document.querySelectorAll<HTMLElement>('[data-copy]') : []) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-text';
  button.textContent = words.copy;
  button.setAttribute('aria-label', words.copyWhat({ what: text.dataset.copy ?? '' }));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent ?? '');
    button.textContent = words.copied;
  });
  text.after(' ', button);
}
