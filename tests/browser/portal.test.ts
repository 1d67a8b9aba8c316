import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { packRecords, type SentRecords, unpackRecords } from '../../src/search/browser.ts';
import { run } from '../support/command.ts';
import { type Served, serveFolder } from './harness/static-server.ts';

let folder: string;
let browser: Browser;
let portal: Served;
/** Two knowledge bases on ports of their own: an archive, and a small one with more in it. */
let archive: Served;
let small: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-portal-'));
  const sites = inject('sites');
  archive = await serveFolder(sites.archive.folder, sites.archive.base, { allow: '*' });
  small = await serveFolder(sites.hostile.folder, sites.hostile.base, { allow: '*' });
  const { code, stderr } = await run(
    'portal',
    `Archive=${archive.url}`,
    `Small=${small.url}`,
    '--out',
    folder,
  );
  if (code !== 0) throw new Error(stderr);
  portal = await serveFolder(folder, '/');
  browser = await chromium.connect(inject('browser'));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  for (const served of [archive, small, portal]) served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The portal in a window of its own; whatever it complains of, a refusal by its policy too, makes the test fail. */
async function open(query: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  onTestFinished(async () => {
    await context.close();
    expect(complaints, 'the page complains of nothing').toEqual([]);
  });
  const page = await context.newPage();
  await page.goto(`${portal.url}${query}`, { waitUntil: 'load' });
  return page;
}

/** Where results lead, once everything was searched. */
async function results(page: Page): Promise<string[]> {
  await page
    .locator('#Found-status')
    .filter({ hasText: /^(?!.*searching posts).*result/i })
    .waitFor();
  return page
    .locator('#Found .result')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
}

describe('a portal of two knowledge bases', () => {
  test('finds what is in both, and leads to each', async () => {
    const page = await open('?q=controlling+function');
    const found = await results(page);
    for (const { url } of [archive, small])
      expect(found.filter((href) => href.startsWith(url)).length, url).toBeGreaterThan(0);
    expect(found.filter((href) => !href.startsWith(archive.url) && !href.startsWith(small.url))).toEqual([]);
  });

  test('finds posts of either, archive or not', async () => {
    const page = await open('?q=assurance+iommu+objects&kind=post');
    const found = await results(page);
    for (const { url } of [archive, small])
      expect(
        found.some((href) => href.startsWith(`${url}posts/`)),
        url,
      ).toBe(true);
  });

  test('asks the archive for parts of files, though it is another origin', async () => {
    const page = await open('');
    const parts: number[] = [];
    page.context().on('response', async (response) => {
      const { range } = await response.request().allHeaders();
      if (range !== undefined && response.url().startsWith(archive.url)) parts.push(response.status());
    });
    await page.locator('#Find-input').fill('assurance iommu objects');
    await page.locator('#Find-input').press('Enter');
    await results(page);
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts)).toEqual(new Set([206]));
  });

  test('says of each result which knowledge base it is of', async () => {
    const page = await open('?q=controlling+function');
    await results(page);
    const named = await page.locator('#Found .of-base').allInnerTexts();
    expect(new Set(named)).toEqual(new Set(['Archive', 'Small']));
  });

  test('leads to a page that is there', async () => {
    const page = await open('?q=assurance+iommu+objects&kind=post');
    const [first = ''] = (await results(page)).filter((href) => href.startsWith(archive.url));
    const response = await page.goto(first);
    expect(response?.status()).toBe(200);
  });

  test('is searched by keyboard alone', async () => {
    const page = await open('');
    await page.locator('#Find-input').focus();
    await page.keyboard.type('hypervisor');
    await page.keyboard.press('Enter');
    const found = await results(page);
    await page.waitForURL(/q=hypervisor/);
    for (let pressed = 0; pressed < 60; pressed++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.classList.contains('result') ?? false)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => found.some((href) => href.split(/[?#]/)[0] === url.origin + url.pathname));
  });

  test('may reach the knowledge bases and nothing else', async () => {
    const page = await open('');
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    const connect = /connect-src ([^;]*)/.exec(policy ?? '')?.[1]?.split(' ') ?? [];
    expect(connect.sort()).toEqual(["'self'", new URL(archive.url).origin, new URL(small.url).origin].sort());
  });
});

describe('a portal with a hostile member', () => {
  /** A copy of the archive, changed. */
  async function member(change: (folder: string) => void): Promise<Served> {
    const copy = mkdtempSync(join(tmpdir(), 'parley-member-'));
    const { folder: archived, base } = inject('sites').archive;
    for (const part of ['search', 'pagefind'])
      cpSync(join(archived, part), join(copy, part), { recursive: true });
    writeFileSync(join(copy, '404.html'), '<!doctype html><title>Not found</title>');
    change(copy);
    const served = await serveFolder(copy, base, { allow: '*' });
    onTestFinished(() => {
      served.close();
      rmSync(copy, { recursive: true, force: true });
    });
    return served;
  }

  test('runs its own scripts alone, shows what the member says as text, and leads to no other address', async () => {
    const hostile = await member((copy) => {
      const script =
        "fetch('/stolen?' + location.href); export const createInstance = () => { throw new Error('stolen'); };";
      for (const name of ['pagefind.js', 'pagefind-worker.js'])
        writeFileSync(join(copy, 'pagefind', name), script);
      for (const name of ['wasm.en.pagefind', 'wasm.unknown.pagefind'])
        writeFileSync(join(copy, 'pagefind', name), 'no WebAssembly');
      const file = join(copy, 'search/records.json');
      const records = unpackRecords(JSON.parse(readFileSync(file, 'utf8')) as SentRecords);
      const title = 'Zarquonian <img src=/stolen onerror="fetch(`/stolen`)">';
      for (const address of [
        'javascript:fetch(`/stolen`)',
        '//127.0.0.1:9/',
        '../../../',
        'https://example.org/',
      ])
        records.push({
          kind: 'position',
          title,
          text: '<script>fetch("/stolen")</script>',
          names: [],
          author: '',
          date: '',
          debate: '',
          address,
        });
      writeFileSync(file, JSON.stringify(packRecords(records)));
    });
    const out = mkdtempSync(join(tmpdir(), 'parley-hostile-portal-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const { code, stderr } = await run(
      'portal',
      `Hostile=${hostile.url}`,
      `Archive=${archive.url}`,
      '--out',
      out,
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const served = await serveFolder(out, '/');
    onTestFinished(() => served.close());
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(`${served.url}?q=zarquonian`);
    const shown = await results(page);
    expect(shown.length).toBeGreaterThan(0);
    for (const href of shown) expect(href.startsWith(hostile.url), href).toBe(true);
    expect(await page.locator('#Found img, #Found script').count()).toBe(0);
    expect(await page.locator('#Found').innerText()).toContain('<img src=/stolen');

    await page.goto(`${served.url}?q=assurance+iommu+objects&kind=post`);
    expect((await results(page)).some((href) => href.startsWith(`${archive.url}posts/`))).toBe(true);
    expect(asked.filter((url) => /stolen|\.js$/.test(url) && !url.startsWith(served.url))).toEqual([]);
    expect(asked.filter((url) => url.includes('stolen'))).toEqual([]);
    expect(asked.filter((url) => /wasm\./.test(url) && !url.startsWith(served.url))).toEqual([]);
  });

  test.each<[string, (copy: string) => void]>([
    ['sends no data any more', (copy) => writeFileSync(join(copy, 'search/manifest.json'), '<html>')],
    [
      'sends data of another form',
      (copy) => writeFileSync(join(copy, 'search/records.json'), '{"kind":["position"],"address":[{}]}'),
    ],
    ['has no index any more', (copy) => rmSync(join(copy, 'pagefind'), { recursive: true })],
  ])('searches the others where one %s, and says which is missing', async (_what, change) => {
    let turned = '';
    const hostile = await member((copy) => {
      turned = copy;
    });
    const out = mkdtempSync(join(tmpdir(), 'parley-turned-portal-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const { code } = await run('portal', `Turned=${hostile.url}`, `Archive=${archive.url}`, '--out', out);
    expect(code).toBe(0);
    change(turned);
    const served = await serveFolder(out, '/');
    onTestFinished(() => served.close());
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${served.url}?q=assurance+iommu+objects&kind=post`);
    const found = await results(page);
    expect(found.length).toBeGreaterThan(0);
    for (const href of found) expect(href.startsWith(archive.url), href).toBe(true);
    expect(await page.locator('#Found-status').innerText()).toMatch(/could not be read: Turned\.$/);
  });

  test.each<[string, (copy: string) => void, string]>([
    [
      'whose index another version of Pagefind made',
      (copy) => {
        const file = join(copy, 'search/manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"pagefind":"[^"]*"/, '"pagefind":"0.9.0"'));
      },
      'its posts are indexed by Pagefind 0.9.0',
    ],
    [
      'that an older version of Parley built',
      (copy) => {
        const file = join(copy, 'search/manifest.json');
        const { index: _, ...older } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
        writeFileSync(file, JSON.stringify(older));
      },
      'its posts are indexed by an older version of Parley, a file each: build it again by this version',
    ],
    [
      'whose index lies elsewhere',
      (copy) => {
        const file = join(copy, 'search/manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"folder":"[^"]*"/, '"folder":"../../other"'));
      },
      'its search is of a form that this version does not know',
    ],
    [
      'with a count that is none',
      (copy) =>
        writeFileSync(
          join(copy, 'search/manifest.json'),
          '{"search":"archive","posts":1e300,"years":[0,1e9],"words":{},"texts":{"first":[],"pieces":1},"index":{"pagefind":"1.6.0","characters":[],"folder":"a"}}',
        ),
      'its search is of a form that this version does not know',
    ],
    [
      'whose data is nested without end',
      (copy) => writeFileSync(join(copy, 'search/manifest.json'), '['.repeat(1_000_000)),
      'more than 64 levels deep',
    ],
  ])('is not built over one %s, and says so', async (_what, change, message) => {
    const { url } = await member(change);
    const { code, stderr } = await run('portal', url, '--out', join(folder, 'never'));
    expect(code).toBe(1);
    expect(stderr).toContain(url);
    expect(stderr).toContain(message);
  });
});
