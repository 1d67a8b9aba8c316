import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ROOT } from '../support/command.ts';
import { hostilePosts, postsOfHeaders } from './harness/hostile-posts.ts';
import { bodyLines } from './harness/post-lines.ts';
import { seenText } from './harness/seen-text.ts';
import { visit } from './harness/visit.ts';

/** The file that the posts try to write. */
const TRACE = 'parley-was-here';

const site = inject('sites').hostile;
const SITE = { site: 'hostile', sharesWindow: true } as const;
const posts = hostilePosts(site.content);

describe('a knowledge base with hostile posts', () => {
  test('has a page for each post', () => {
    expect(posts.length).toBeGreaterThanOrEqual(15);
    for (const { id } of posts)
      expect(existsSync(join(site.folder, 'posts', id, 'index.html')), id).toBe(true);
  });

  test('was imported and built without a trace outside of its folders', () => {
    const around = dirname(site.content);
    expect(readdirSync(around).sort()).toEqual(['content', 'site']);
    for (const folder of [ROOT, around, site.content, site.folder, tmpdir(), dirname(tmpdir()), '/tmp']) {
      expect(existsSync(join(folder, TRACE)), folder).toBe(false);
    }
    expect(existsSync(join(site.content, 'debates', 'evil.mdx'))).toBe(false);
  });

  test('took no field of an entry from a body or a header', () => {
    for (const { file } of posts) {
      const head = file.split('\n---\n')[0] ?? '';
      expect(head).not.toMatch(/^(?:arguments|debate|Bcc|X-Header):/m);
      expect(head.match(/^id:/gm)).toHaveLength(1);
    }
  });

  test.each(posts)('shows post $number ($id) literally and runs nothing of it', async ({ id, lines }) => {
    const page = await visit(`posts/${id}/`, SITE);
    expect(await bodyLines(page)).toEqual(lines);
    for (const target of await page.locator('main a, .site-footer a, .site-header a').all()) {
      expect(await target.getAttribute('href')).toMatch(/^(?:https?:|\/|#)/);
    }
    await page.mouse.move(300, 500);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => key === 'pwned'))).toEqual([]);
  });

  test('shows the files that came with a post literally, too', async () => {
    const page = await visit(`posts/${posts[14]?.id}/`, SITE);
    const attached = (await page.locator('details.attached').allTextContents()).join('\n');
    expect(attached).toContain('<script>window.pwned = 23</script>');
    expect(attached).toContain('export default 1');
    for (const link of await page.locator('details.attached a[download]').all())
      expect(await link.getAttribute('href')).toMatch(/^\/attachments\/[\w./-]+\.txt$/);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  });

  test.each(['', 'threads/', 'people/'])('shows names and subjects literally on /%s', async (path) => {
    const page = await visit(path, SITE);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    const text = await seenText(page.locator('main'));
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
  });

  test.each([
    'concepts/',
    'concepts/hostile-words/',
    'threads/2021-01-01-ring-bearer-31a9a8/',
    'people/ring-constructor-bearer/',
    'search/?q=ring',
    'search/?q=%22%3E%3Csvg%20onload%3Dwindow.pwned%3D1%3E',
    'search/?q=%ff&kind=__proto__',
    'people/#%',
    'posts/#<img src=x onerror=window.pwned=1>',
  ])('runs nothing of names, subjects, lists and curated words on /%s', async (path) => {
    const page = await visit(path, SITE);
    await page.waitForTimeout(300);
    await page.mouse.move(300, 500);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  });

  test('turns no text around and moves no cursor, on any page', () => {
    const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|xml)$|^feed\.json$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(100);
    for (const file of pages)
      expect(readFileSync(join(site.folder, file), 'utf8').replaceAll('\n', ''), file).not.toMatch(
        /(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u,
      );
    const concept = readFileSync(join(site.folder, 'concepts/hostile-words/index.html'), 'utf8');
    expect(concept).toContain('ring ⟨U+202E⟩gnir ⟨U+001B⟩[2J');
  });

  const ofHeaders = postsOfHeaders(site.content);

  test('every header that would break something is a post', () =>
    expect(ofHeaders.length).toBeGreaterThan(80));

  test.each(ofHeaders.filter(({ file }) => /pwned|constructor|\{\{/.test(file)))(
    'shows the post $id, with what came with it, and runs nothing of it',
    async ({ id }) => {
      const page = await visit(`posts/${id}/`, SITE);
      expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
      for (const link of await page.locator('main a').all())
        expect(await link.getAttribute('href')).toMatch(/^(?:https?:|\/|#)/);
    },
  );

  test('loads nothing that a post names', () => {
    for (const { id } of [...posts, ...ofHeaders]) {
      const html = readFileSync(join(site.folder, 'posts', id, 'index.html'), 'utf8');
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      expect(main).not.toMatch(/<(?:script|iframe|img|svg onload|object|embed|base|meta|link|form)\b/i);
    }
  });
});
