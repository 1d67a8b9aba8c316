import { describe, expect, inject, test } from 'vitest';
import { followTo } from './harness/follow-to.ts';
import { kindsOfPages } from './harness/kinds.ts';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

const kinds = Object.entries(kindsOfPages(inject('sites').root));

/** What scripts add to the text of a page: buttons that copy, move a map, filter a list, or go through the steps of a design. */
const BUTTON =
  /^(?:Copy\b|[−+]$|Fit$|Map$|List$|Open objections only$|Open all quotations$|Previous step$|Next step$|What could happen here instead\?$|Show only \w+ with these words$)/;

/** What a page says, a sentence each. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s|\n/).map((sentence) => sentence.replace(/\s+/g, ' ').trim());
}

describe('without JavaScript', () => {
  test.each(kinds)('%s says with it what it says without', async (_kind, path) => {
    const plain = await visit(path, { javaScript: false, sharesWindow: true });
    const scripted = await visit(path, { sharesWindow: true });
    // What a drawn map says is what its list says, laid out otherwise.
    const asList = scripted.getByRole('button', { name: 'List', exact: true });
    if ((await asList.count()) > 0) await asList.click();
    const said = sentencesOf(await seenText(plain.locator('main')));
    expect(said.join(' ').length).toBeGreaterThan(100);
    // Where it is not known where the site is published, a script writes addresses to cite whole.
    const { origin } = new URL(scripted.url());
    const saidWithScript = sentencesOf((await seenText(scripted.locator('main'))).replaceAll(origin, ''));
    expect(saidWithScript.filter((sentence) => !said.includes(sentence) && !BUTTON.test(sentence))).toEqual(
      [],
    );
    expect(await plain.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(
      await plain.locator('button:not([type=submit]):visible').count(),
      'buttons that would do nothing',
    ).toBe(0);
  });

  test('links lead from home to the words of a post, and folds open', async () => {
    const page = await visit('', { javaScript: false });
    await page
      .locator('main')
      .getByRole('link', { name: 'Live migration of NVMe virtual functions' })
      .first()
      .click();
    await page.locator('main').getByRole('link', { name: 'vfio_device handle' }).first().click();
    await followTo(page, '#handle-for-the-hypervisor');
    expect(await page.locator('[id="handle-for-the-hypervisor"]').isVisible()).toBe(true);
  });

  test('search leads to an index of all there is', async () => {
    const page = await visit('', { javaScript: false });
    await page.locator('[data-search-open]').first().click();
    await page.waitForURL(/\/search\/$/);
    for (const path of [
      'debates/nvme-vf-live-migration',
      'positions/controlling-function',
      'concepts/vfio-device',
    ]) {
      expect(await page.locator(`main a[href$="/${path}/"]`).first().isVisible(), path).toBe(true);
    }
  });
});
