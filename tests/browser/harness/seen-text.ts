import type { Locator } from 'playwright-core';

/** The text of the element as a reader sees it: what is folded or hidden is left out. */
export function seenText(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: this is about what is seen, and runs in tests alone
  return element.innerText();
}
