import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { visit } from './harness/visit.ts';

const TRACE = 'designs/by-controlling-function/two-functions-at-once/';
const DESIGN = 'designs/by-vfio-device/';
const MOST = { html: 30 * 1024, script: 4 * 1024 };

describe('a trace of a design', () => {
  test('goes step by step with buttons and keys, and keeps the step in its address', async () => {
    const page = await visit(TRACE);
    const hash = () => page.evaluate(() => location.hash);
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect.poll(hash).toBe('#step-1');
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toBe('#step-2');
    const here = page.locator('[aria-current="step"]');
    expect(await here.getAttribute('id')).toBe('step-2');
    expect(await here.locator('.state-table.is-change tr').count()).toBe(1);
    expect(await here.locator('.state-table.is-change').isVisible()).toBe(true);
    expect(await here.locator('details .state-table').isVisible()).toBe(false);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(hash).toBe('#step-1');
  });

  test('offers what is possible at a step, and goes on from there to a breach', async () => {
    const page = await visit(`${TRACE}#step-13`);
    await page.getByRole('button', { name: 'What could happen here instead?' }).click();
    const choice = page.locator('.choices').getByRole('button', { name: /is being reset by VFIO/ });
    await choice.click();
    await page.locator('[data-own] .breach').waitFor();
    expect(await page.locator('[data-own] .breach').textContent()).toContain(
      'A function is reset while another command on it runs.',
    );
    await page.getByRole('button', { name: 'Back to the scenario' }).click();
    expect(await page.locator('[data-own] *').count()).toBe(0);
  });
});

test.each([DESIGN, TRACE, 'designs/vfio-migration-v2/'])('%s is small', async (path) => {
  const page = await visit('robots.txt');
  const sizes: Promise<readonly [type: string, url: string, bytes: number]>[] = [];
  page.on('response', (response) => {
    sizes.push(
      response
        .body()
        .then((body) => [response.request().resourceType(), response.url(), gzipSync(body).length] as const),
    );
  });
  await page.goto(new URL(path, inject('sites').root.url).href, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(sizes);
  const html = loaded.find(([type]) => type === 'document')?.[2] ?? Number.POSITIVE_INFINITY;
  expect(html).toBeLessThan(MOST.html);
  const own = loaded.filter(([type, url]) => type === 'script' && /Walk/.test(url));
  expect(own).toHaveLength(path === TRACE ? 1 : 0);
  for (const [, , bytes] of own) expect(bytes).toBeLessThan(MOST.script);
});

test('the path from PRE_COPY to RESUMING can be read', async () => {
  const page = await visit('designs/vfio-migration-v2/');
  await page.getByText('From PRE_COPY', { exact: true }).first().click();
  const line = page.locator('.asked[open] li', { hasText: 'to RESUMING' });
  expect(await line.textContent()).toContain('PRE_COPY → RUNNING → RUNNING_P2P → STOP → RESUMING');
});

test('an argument that rests on a trace leads to it, and the trace back', async () => {
  const page = await visit('posts/2022-12-07-jason-gunthorpe-607656/#nothing-gained');
  await page.getByRole('link', { name: 'Userspace can do it with the vfio_device alone.' }).first().click();
  await page.waitForURL(/designs\/by-vfio-device\/#device-fd-alone$/);
  const verdict = page.locator('#device-fd-alone');
  expect(await verdict.textContent()).toContain('possible, in');
  expect(await verdict.getByRole('link', { name: /adds no functionality/ }).count()).toBeGreaterThan(0);
});

test('a word is explained where it is first used, and steps that do the same stand beside each other', async () => {
  const page = await visit('designs/by-vfio-device/migration/by-controlling-function/');
  const word = page.locator('a.concept', { hasText: 'PRE_COPY' }).first();
  expect(await word.getAttribute('data-preview')).toContain('its state can be read at the same time');
  const stop = page.locator('tbody', { hasText: 'stop the device' }).locator('td');
  expect(await stop.allTextContents()).toEqual([
    expect.stringContaining('asks for STOP_COPY'),
    expect.stringContaining('Migration Send, Suspend'),
  ]);
  const later = page.locator('tbody', { hasText: 'asks for RESUMING' }).locator('.nothing a');
  await later.click();
  await page.waitForURL(/by-controlling-function\/migration\/#step-18$/);
});

test('the comparison leads from a verdict that breaks to the steps that break it', async () => {
  const page = await visit('debates/nvme-vf-live-migration/designs/');
  const row = page.locator('tr', { hasText: 'A function is never reset while another command on it runs.' });
  await row
    .getByRole('link', { name: /breaks after/ })
    .first()
    .click();
  await page.waitForURL(/one-step-at-a-time\/$/);
  expect(await page.locator('h1').textContent()).toBe(
    'A function is reset while another command on it runs.',
  );
  const ending = page.locator('.ending');
  expect(await ending.locator('.breach').count()).toBe(1);
  const step = await ending.getByRole('link', { name: /^step \d+$/ }).getAttribute('href');
  expect(await page.locator(`${step} .breach`).count()).toBe(1);
});
