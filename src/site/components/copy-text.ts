/** Shows the buttons that copy the text beside them, where the browser lets a page copy. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const text = button.parentElement?.querySelector('[data-copy-text]');
  if (!text || !navigator.clipboard) continue;
  button.hidden = false;
  button.setAttribute('aria-label', `Copy the ${button.dataset.copy}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent ?? '');
    button.textContent = 'Copied';
  });
}

export {};
