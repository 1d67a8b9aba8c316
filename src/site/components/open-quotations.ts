/** A button that opens every fold of words on the page, and shuts them again; without a script each is opened by itself. */
function offerQuotations(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-open-quotations]');
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.words')];
  if (!button || folds.length < 2) return;
  const open = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-pressed') === 'true';
    for (const fold of folds) fold.open = !isOpen;
    button.setAttribute('aria-pressed', String(!isOpen));
    button.textContent = isOpen ? open : (button.dataset.close ?? open);
  });
}

offerQuotations();

export {};
