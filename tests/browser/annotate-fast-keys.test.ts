import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { postsOf } from './harness/annotated-threads.ts';
import { annotating, press, said, settled } from './harness/annotating.ts';

const tool = annotating(['fast']);

/** Milliseconds before the server hears of a request, as over a slow line. */
const SLOW = 120;

/** Opens a post of the thread; from then on its answers are slow. */
async function opened(post: string): Promise<Page> {
  const page = await tool.open(post);
  await settled(page);
  await page.route('**/_annotate/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route.continue();
  });
  return page;
}

/** Presses keys and waits for nothing between them. */
async function pressAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const chosenIn = (page: Page) => page.locator('.chosen-words blockquote').textContent();

test('sentences that are stepped over and chosen faster than the server answers are all stepped over, and chosen', async () => {
  const { second } = postsOf(tool.content, 'fast');
  const page = await opened(second);
  await pressAtOnce(page, '.', '.');
  await settled(page);
  expect(await chosenIn(page)).toBe(
    'A single lock is the bottleneck on a large host. Every queue waits for it.',
  );
  await pressAtOnce(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', '.', 'Alt+Shift+ArrowRight');
  await settled(page);
  expect(await chosenIn(page)).toBe('are not.');
});

test('posts that are left faster than the server answers are all left, and what is chosen next is of the one that is reached', async () => {
  const { first, second } = postsOf(tool.content, 'fast');
  const page = await opened(second);
  await pressAtOnce(page, 'N', 'P', 'P', '.');
  await settled(page);
  expect(new URL(page.url()).searchParams.get('post')).toBe(first);
  expect(await chosenIn(page)).toBe('I propose one ring for each device.');
});

test('a mark that is set twice is set and taken back', async () => {
  const { third } = postsOf(tool.content, 'fast');
  const page = await opened(third);
  await pressAtOnce(page, 'r', 'r');
  await settled(page);
  expect(await said(page)).toContain('unread');
});

test('a target that is taken before it is found is what was looked for, not what stood in the list', async () => {
  const { third } = postsOf(tool.content, 'fast');
  const page = await opened(third);
  await pressAtOnce(page, '.', 's', 't');
  await settled(page);
  await page.keyboard.type('two rings');
  await pressAtOnce(page, 'Enter', 'x');
  await settled(page);
  expect(await page.getByRole('combobox', { name: /^Target/ }).inputValue()).toBe('Two rings');
});

test('a post that is left while its argument is saved stays left, and what is pressed next is of the one that is reached', async () => {
  const { second, third } = postsOf(tool.content, 'fast');
  const page = await opened(second);
  await pressAtOnce(page, '.', 's', 't');
  await settled(page);
  await page.keyboard.type('two rings');
  await press(page, 'Enter');
  await page.keyboard.type('Every queue waits for one lock.');
  await press(page, 'Enter');
  await pressAtOnce(page, 'Enter', 'n', '.', 'o');
  await settled(page);
  expect(tool.file(second)).toContain('gist: Every queue waits for one lock.');
  expect(new URL(page.url()).searchParams.get('post')).toBe(third);
  expect(await chosenIn(page)).toBe('I had not measured the lock.');
  expect(await page.getByRole('radio', { name: /^objects/i }).isChecked()).toBe(true);
});

test('a position that is made while the post is left is the target of that post’s argument, not of the next one’s', async () => {
  const { second, third } = postsOf(tool.content, 'fast');
  const page = await opened(third);
  await pressAtOnce(page, '.', 's', 't');
  await settled(page);
  await page.keyboard.type('Neither ring');
  await settled(page);
  await page.getByRole('option', { name: 'New position: “Neither ring”' }).click();
  await page.getByRole('textbox', { name: 'Statement' }).fill('A device has no ring.');
  await settled(page);
  const target = () => page.getByRole('combobox', { name: /^Target/ }).inputValue();
  await pressAtOnce(page, 'Enter', 'P');
  await settled(page);
  expect(new URL(page.url()).searchParams.get('post')).toBe(second);
  expect(await target()).toBe('');
  await press(page, 'N');
  expect(await target()).toBe('Neither ring');
});
