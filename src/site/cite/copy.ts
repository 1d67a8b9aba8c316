import { words } from 'virtual:parley/words/copying';

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

function select(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element);
}

/** Copies the text of an element; selects it where the browser does not let a page copy. Whether it was copied. */
async function copy(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    select(element);
    return false;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-cite-copy]')) {
  const text = document.getElementById(button.dataset.citeCopy ?? '');
  const said = button.closest('.cite')?.querySelector('[data-cite-said]');
  if (!text || !said) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await copy(text);
    said.textContent = copied ? words.citeCopied : words.citeSelected;
    setTimeout(() => {
      said.textContent = '';
    }, SAID);
  });
}

/** A site that does not know its own address writes paths; whoever reads it knows where it is. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-cite-address]')) {
  const path = link.getAttribute('href') ?? '';
  if (!path.startsWith('/')) continue;
  link.textContent = link.href;
  for (const text of link.closest('.cite')?.querySelectorAll('pre') ?? [])
    text.textContent = (text.textContent ?? '').replaceAll(path, link.href);
}
