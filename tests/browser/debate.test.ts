import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

const { debate = '' } = kindsOfPages(inject('sites').root);
const SECTIONS = ['outcome', 'story', 'positions', 'exchange', 'map', 'holders', 'sources'];

describe('the page of a debate', () => {
  test('explains itself in order, without JavaScript', async () => {
    const page = await visit(debate, { javaScript: false });
    const ids = await page.locator('article > section[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual(SECTIONS);
    const steps = await page.locator('#story [data-step]').count();
    expect(steps).toBeGreaterThan(4);
    expect(await page.locator('#story .step-bar a').count()).toBe(steps);
  });

  test('tells its story within 1,200 words of its top', async () => {
    const page = await visit(debate, { width: 1440 });
    const text = await page.evaluate(() => {
      const last = [...document.querySelectorAll('#story [data-step]')].at(-1);
      for (let at = last; at && at !== document.body; at = at.parentElement ?? undefined)
        for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
          next.setAttribute('hidden', '');
      for (const hidden of document.querySelectorAll<HTMLElement>('[hidden]')) hidden.style.display = 'none';
      return document.body.innerText;
    });
    const count = text.split(/\s+/).filter(Boolean).length;
    // So the whole story was read, and nothing of what follows.
    expect(text).toContain('Gunthorpe leaves it to NVMe');
    expect(text).not.toContain('The positions, issue by issue');
    expect(count).toBeGreaterThan(700);
    expect(count).toBeLessThanOrEqual(1200);
  });

  test('keeps in its address the step that is being read, and begins there again', async () => {
    const page = await visit(debate);
    await page
      .locator('#step-3')
      .evaluate((step) => step.scrollIntoView({ behavior: 'instant', block: 'start' }));
    await page.evaluate(() => scrollBy({ top: -200, behavior: 'instant' }));
    await page.waitForFunction(() => location.hash.startsWith('#step-'));
    await page.locator('.step-bar a[aria-current="step"]').waitFor();
    const [hash, marked] = await page.evaluate(() => [
      location.hash,
      document.querySelector<HTMLAnchorElement>('.step-bar [aria-current]')?.hash,
    ]);
    expect(marked).toBe(hash);
    await page.goto(`${page.url().replace(/#.*/, '')}#step-2`);
    expect(await page.locator('#step-2').isVisible()).toBe(true);
  });

  test('gives a gist in full once among its positions', async () => {
    const page = await visit(debate, { javaScript: false });
    const gists = await page.locator('#positions .gist-link').allTextContents();
    const full = gists.filter((gist) => !gist.endsWith('…'));
    expect(full.length).toBeGreaterThan(10);
    expect(new Set(full).size).toBe(full.length);
  });
});

test('a position opens all its quotations at once', async () => {
  const page = await visit('positions/vfio-device-handle/');
  await page.getByRole('button', { name: 'Open all quotations' }).click();
  const folds = page.locator('details.words');
  expect(await folds.count()).toBeGreaterThan(1);
  expect(await page.locator('details.words:not([open])').count()).toBe(0);
});
