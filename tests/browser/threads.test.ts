import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hostilePosts } from './harness/hostile-posts.ts';
import { LAST_WORDS } from './harness/long-thread.ts';
import { bodyLines } from './harness/post-lines.ts';
import { seenText } from './harness/seen-text.ts';
import { violations } from './harness/violations.ts';
import { visit } from './harness/visit.ts';

const site = inject('sites').threads;
const SITE = { site: 'threads' } as const;

/** Bytes of HTML and CSS, compressed, of a page of several posts. */
const MOST = 20 * 1024;

/** The pages of threads, by their paths from the home page: what each holds. */
const pages = new Map(
  readdirSync(join(site.folder, 'threads'), { recursive: true, encoding: 'utf8' })
    .map((file) => `threads/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^threads\/(?!page\/)[^/]+\/(?:\d+\/)?index\.html$/.test(file))
    .map((file) => [file.replace('index.html', ''), readFileSync(join(site.folder, file), 'utf8')]),
);

/** Where a post stands whole: the path of the page with the fragment. */
function addressOf(id: string): string {
  const [path] =
    [...pages].find(([, html]) =>
      new RegExp(`<article id="${id}" class="thread-post(?! is-brief)`).test(html),
    ) ?? [];
  return `${path}#${id}`;
}

const posts = hostilePosts(site.content);
const ids = readdirSync(join(site.content, 'posts')).map((file) => file.replace(/\.mdx$/, ''));
const long = ids.filter((id) => /^2021-03-0[123]-ring-bearer-/.test(id)).sort();
const [first = '', , last = ''] = long;
const pinned = ids.find((id) => existsSync(join(site.folder, 'posts', id, 'index.html'))) ?? '';

/** The address of a page, without what is before the path of the site. */
function pathOf(page: Page): string {
  return decodeURIComponent(page.url().slice(site.url.length));
}

describe('a site whose threads hold posts whole', () => {
  test('has a page for posts that a curator pinned something to, and for no others', () => {
    const own = readdirSync(join(site.folder, 'posts'), { withFileTypes: true })
      .filter((file) => file.isDirectory() && file.name !== 'where')
      .map(({ name }) => name);
    expect(own.length).toBeGreaterThan(2);
    for (const id of own)
      expect(readFileSync(join(site.content, 'posts', `${id}.mdx`), 'utf8')).toMatch(
        /^(?:arguments|positions|debate|note|leaves):/m,
      );
    expect(long).toHaveLength(3);
    for (const { id } of posts) expect(own).not.toContain(id);
  });

  test.each(posts)(
    'shows hostile post $number ($id) literally and runs nothing of it',
    async ({ id, lines }) => {
      const page = await visit(addressOf(id), { ...SITE, sharesWindow: true });
      expect(await bodyLines(page, id)).toEqual(lines);
      expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    },
  );

  test('has valid HTML, and weighs little, on each page of a thread', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    expect(pages.size).toBeGreaterThan(20);
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html, path);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual(
        [],
      );
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/kb\/([^"]+)"/g)];
      const css = sheets.map(([, file = '']) => gzipSync(readFileSync(join(site.folder, file))).length);
      const weight = css.reduce((sum, one) => sum + one, gzipSync(html).length);
      if (html.split('<article id=').length > 2) expect(weight, path).toBeLessThan(MOST);
    }
  });

  test.each([
    { theme: 'light', width: 375 },
    { theme: 'dark', width: 1440 },
  ] as const)('axe finds nothing at $width px', async (view) => {
    const brief = [...pages].find(([, html]) => html.includes('is-brief'))?.[0] ?? '';
    for (const path of [brief, addressOf(last), addressOf(posts[0]?.id ?? ''), 'posts/']) {
      const page = await visit(path, { ...SITE, ...view });
      expect(await violations(page), path).toEqual([]);
    }
  });

  test('says without scripts what it says with them, and where to look for a post that is not there', async () => {
    const texts = await Promise.all(
      [false, true].map(async (javaScript) =>
        (await seenText((await visit(addressOf(first), { ...SITE, javaScript })).locator('main'))).replace(
          /\s+/g,
          ' ',
        ),
      ),
    );
    expect(texts[1]).toBe(texts[0]);
    const page = await visit(`posts/${first}/`, { ...SITE, status: 404, javaScript: false });
    expect(await seenText(page.locator('main'))).toContain('the post may be read on the page of its thread');
  });

  test('leads to a post from a result of the search, and marks its words', async () => {
    const page = await visit(`search/?q=${encodeURIComponent(`"${LAST_WORDS}"`)}`, SITE);
    await page.locator('main a mark').first().click();
    await page.waitForURL(/\/threads\//);
    expect(pathOf(page)).toContain(`#${last}/L`);
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    expect(await page.getByText(LAST_WORDS).isVisible()).toBe(true);
  });
});

describe('an address that was published leads on', () => {
  const paragraph = /id="[^"]*\/(p-[0-9a-f]{8})"/.exec(
    (pages.get(addressOf(last).split('#')[0] ?? '') ?? '').split(`<article id="${last}"`)[1] ?? '',
  )?.[1];
  const thread = addressOf(first).split('#')[0] ?? '';

  test.each([
    [`posts/${last}/`, 404, addressOf(last)],
    [`posts/${last}/#${paragraph}`, 404, `${addressOf(last)}/${paragraph}`],
    [`posts/${last}/#L1`, 404, `${addressOf(last)}/L1`],
    [`posts/#${last}/${paragraph}`, 200, `${addressOf(last)}/${paragraph}`],
    [`posts/#${pinned}`, 200, `posts/${pinned}/`],
    [`${thread}#P3`, 200, addressOf(last).replace(`#${last}`, '#P3')],
    [`${thread}#P3-${paragraph}`, 200, `${addressOf(last)}/${paragraph}`],
    [`${thread}#P1-p-00000000`, 200, `${thread}#P1-p-00000000`],
    [`${thread}9/#${last}/L1`, 404, `${addressOf(last)}/L1`],
    [`${thread}9/`, 404, thread],
    [`${thread}#${last}`, 200, addressOf(last)],
    [`${thread}#${pinned}/L1`, 200, `posts/${pinned}/#L1`],
  ])('%s', async (path, status, to) => {
    const page = await visit(path, { ...SITE, status, sharesWindow: true });
    await page.waitForFunction((there) => decodeURIComponent(location.href) === there, site.url + to);
    await page.waitForTimeout(100);
    expect(pathOf(page)).toBe(to);
    const anchor = to.split('#')[1];
    // A line is found by its number.
    if (anchor !== undefined && !anchor.startsWith('P1-') && !anchor.includes('/L'))
      expect(await page.evaluate((id) => document.getElementById(id) !== null, anchor)).toBe(true);
  });

  test('and one of nobody leads nowhere', async () => {
    const page = await visit('posts/', SITE);
    await page.evaluate(() => {
      location.hash = 'Not-an-id';
    });
    await page.getByText('There is no post with the id Not-an-id.').waitFor();
    expect(pathOf(page)).toBe('posts/#Not-an-id');
  });
});

test('where each post has a page, an address from when threads held them whole leads to that', async () => {
  const { root } = inject('sites');
  const id = readdirSync(join(root.content, 'posts'))[0]?.replace(/\.mdx$/, '') ?? '';
  const page = await visit('robots.txt');
  const slug = readdirSync(join(root.folder, 'threads')).find((name) => /^\d{4}-.*[0-9a-f]$/.test(name));
  await page.goto(`${root.url}threads/${slug}/#${id}/L1`);
  await page.waitForURL(`${root.url}posts/${id}/#L1`);
});
