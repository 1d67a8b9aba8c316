import type { Page } from 'playwright-core';

/** Follows the first link of the page's content to an argument's words in a post, opening the folds it lies in as a reader does. */
export async function followTo(page: Page, anchor: string): Promise<void> {
  const address = `a[href*="/posts/"][href$="${anchor}"]`;
  const link = page.locator(`main ${address}`).first();
  const folds = page.locator(`main details:not([open]):has(${address})`);
  while (!(await link.isVisible()) && (await folds.count()) > 0)
    await folds.first().locator('summary').first().click();
  await link.click();
  await page.waitForURL((url) => url.pathname.includes('/posts/') && url.hash === anchor);
}
