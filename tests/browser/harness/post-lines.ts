import type { Page } from 'playwright-core';
import { withoutMarks } from './hostile-posts.ts';

/**
 * The lines of a post's text that its page shows, folded ones too, without quote marks, blank lines and attached files, in order.
 * @param before What stands before the ids of its lines: `ID/` on the page of its thread.
 */
export async function bodyLines(page: Page, before = ''): Promise<string[]> {
  const text = await page.evaluate(
    (prefix) =>
      [...document.querySelectorAll(`.post-body :is(p, pre)[id^="${prefix}L"]`)]
        .filter((element) => element.closest('details.attached') === null)
        .map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const link of copy.querySelectorAll('.permalink')) link.remove();
          return copy.textContent;
        })
        .join('\n'),
    before,
  );
  return text
    .split('\n')
    .map(withoutMarks)
    .filter((line) => line !== '');
}
