import type { Locator } from 'playwright-core';

/** The text of the element as a reader sees it: what is folded or hidden is left out. */
export function seenText(element: Locator): Promise<string> {
  return element.innerText();
}
