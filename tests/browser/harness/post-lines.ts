import type { Page } from 'playwright-core';
import { withoutMarks } from './hostile-posts.ts';

/**
 * The lines of a post's text that its page shows, folded ones too, without quote marks, blank lines and attached files, in order.
 * @param post Its id, on the page of its thread.
 */
export async function bodyLines(page: Page, post?: string): Promise<string[]> {
  const text = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.closest('details.attached') === null)
        .map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const link of copy.querySelectorAll('.permalink')) link.remove();
          return copy.textContent;
        })
        .join('\n'),
    post === undefined
      ? '.post-body :is(p, pre)[id^="L"]'
      : `article[id="${post}"] .post-body :is(p, pre)[data-line]`,
  );
  return text
    .split('\n')
    .map(withoutMarks)
    .filter((line) => line !== '');
}
