import type { Page } from 'playwright-core';
import { withoutMarks } from './hostile-posts.ts';

/** The lines of a post's text that its page shows, folded ones too, without quote marks, blank lines and attached files, in order. */
export async function bodyLines(page: Page): Promise<string[]> {
  const text = await page.evaluate(() =>
    [...document.querySelectorAll('.post-body p[id^="L"], .post-body pre[id^="L"]')]
      .filter((element) => element.closest('details.attached') === null)
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const link of copy.querySelectorAll('.permalink')) link.remove();
        return copy.textContent;
      })
      .join('\n'),
  );
  return text
    .split('\n')
    .map(withoutMarks)
    .filter((line) => line !== '');
}
