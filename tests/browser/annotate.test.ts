import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postsOf } from './harness/annotated-threads.ts';
import { annotating, press, said, settled } from './harness/annotating.ts';

const tool = annotating([
  'adding',
  'mouse',
  'editing',
  'moving',
  'deleting',
  'undoing',
  'stale',
  'tabs',
  'quoted',
  'twice',
  'making',
  'reading',
  'answers',
  'kept',
  'lost',
]);

const GIST = 'One lock slows down large hosts.';

/** Adds an argument to the second post of a thread: its first sentence, against one ring. */
async function added(name: string) {
  const { second } = postsOf(tool.content, name);
  const page = await tool.open(second);
  await press(page, '.', 'o', 't');
  await page.keyboard.type('one ring');
  await settled(page);
  await page
    .getByRole('option', { name: /^One ring/ })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await page.keyboard.type(GIST);
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText(GIST).waitFor();
  return { page, post: second };
}

test('a sentence is annotated by keys: its words, relation, target and gist stand in the file, and nothing else changed', async () => {
  const { second } = postsOf(tool.content, 'adding');
  const before = tool.file(second);
  const { page } = await added('adding');
  const after = tool.file(second);
  expect(after).toContain('  - id: one-lock-slows-down\n    objectsTo: one-ring\n');
  expect(after).toContain(`gist: ${GIST}`);
  expect(after).toContain('exact: A single lock is the bottleneck on a large host.');
  const kept = after.split('\n').filter((line) => before.split('\n').includes(line));
  expect(kept).toEqual(before.split('\n'));
  expect(await said(page)).toContain(`Saved ${second}#one-lock-slows-down`);
  expect(await page.getByRole('textbox', { name: 'Gist' }).inputValue()).toBe('');
  expect(await page.locator('.chosen-words blockquote').count()).toBe(0);
  expect(await page.locator('.words:focus').count()).toBe(1);
  expect(await page.getByRole('treeitem', { selected: true }).textContent()).toContain('1 argument');
});

test('before a save the page says how standings change, and shows the change of the file', async () => {
  const { second } = postsOf(tool.content, 'answers');
  const page = await tool.open(second);
  await press(page, '.', 'o', 't');
  await page.keyboard.type('two rings');
  await settled(page);
  await press(page, 'Enter');
  await page.keyboard.type('Locks limit large hosts.');
  const preview = page.locator('.preview');
  await preview.getByText('The standing of').waitFor();
  expect(await preview.textContent()).toMatch(/Two rings.*unargued to 1 open objection/);
  await preview.getByText('Change of the file').click();
  expect(await preview.locator('.added').allTextContents()).toContain(
    '+    gist: Locks limit large hosts.\n',
  );
  expect(tool.file(second)).not.toContain('gist:');
});

test('words that are selected with the mouse snap to whole words', async () => {
  const { third } = postsOf(tool.content, 'mouse');
  const page = await tool.open(third);
  const words = page.locator('.words').filter({ hasText: 'I had not measured' });
  const box = await words.boundingBox();
  if (box === null) throw new Error('the paragraph is not there');
  const y = box.y + 14;
  await page.mouse.move(box.x + 12, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, y, { steps: 5 });
  await page.mouse.up();
  await page.locator('.chosen-words blockquote').waitFor();
  const chosen = (await page.locator('.chosen-words blockquote').textContent()) ?? '';
  expect('I had not measured the lock.').toContain(chosen);
  expect(chosen.split(' ').every((word) => 'I had not measured the lock.'.split(' ').includes(word))).toBe(
    true,
  );
});

test('a comma takes a sentence away that a period added; words are added and taken away at both ends', async () => {
  const { second } = postsOf(tool.content, 'mouse');
  const page = await tool.open(second);
  const chosen = () => page.locator('.chosen-words blockquote').textContent();
  await press(page, '.', '.');
  expect(await chosen()).toBe('A single lock is the bottleneck on a large host. Every queue waits for it.');
  await press(page, ',');
  expect(await chosen()).toBe('A single lock is the bottleneck on a large host.');
  await press(page, 'Shift+ArrowLeft', 'Alt+Shift+ArrowRight');
  expect(await chosen()).toBe('single lock is the bottleneck on a large');
});

test('an argument is edited: what was not changed stays byte for byte', async () => {
  const { page, post } = await added('editing');
  const before = tool.file(post);
  await press(page, 'a', 'e');
  await page.getByRole('textbox', { name: /^Gist/ }).fill('One lock may slow down large hosts.');
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText('One lock may slow').waitFor();
  expect(tool.file(post)).toBe(before.replace(GIST, 'One lock may slow down large hosts.'));
});

test('an argument moves to another target', async () => {
  const { page, post } = await added('moving');
  await press(page, 'a', 'm');
  await page.keyboard.type('two rings');
  await settled(page);
  await press(page, 'Enter', 's');
  await page.locator('.preview').getByText('The standing of').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText('Two rings').waitFor();
  expect(tool.file(post)).toContain('    supports: two-rings\n');
  expect(tool.file(post)).not.toContain('objectsTo: one-ring');
});

test('an argument is deleted once that is confirmed, and undo brings it back', async () => {
  const { page, post } = await added('deleting');
  const before = tool.file(post);
  await press(page, 'a', 'd');
  await page.getByRole('dialog').getByText(`Delete “${GIST}”?`).waitFor();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(tool.file(post)).toBe(before);
  await press(page, 'a', 'd', 'Enter');
  await page.getByText('No argument in this post yet.').waitFor();
  expect(tool.file(post)).not.toContain('arguments:');
  await press(page, 'u');
  await page.locator('.cards').getByText(GIST).waitFor();
  expect(tool.file(post)).toBe(before);
});

test('undo goes back over several saves, also of another post', async () => {
  const { first, second } = postsOf(tool.content, 'undoing');
  const before = [tool.file(first), tool.file(second)];
  const { page } = await added('undoing');
  await press(page, 'P');
  await page.getByRole('heading', { level: 2, name: 'Rings of undoing', exact: true }).waitFor();
  await press(page, '.', 's', 't');
  await page.keyboard.type('one ring');
  await settled(page);
  await press(page, 'Enter');
  await page.keyboard.type('One ring is proposed.');
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText('One ring is proposed.').waitFor();
  await press(page, 'u');
  await expect.poll(() => tool.file(first)).toBe(before[0]);
  await press(page, 'u');
  await expect.poll(() => tool.file(second)).toBe(before[1]);
  await page.getByRole('heading', { level: 2, name: 'Re: Rings of undoing' }).waitFor();
});

test('a file that changed meanwhile is not overwritten: both are shown, the words of the curator stay and are applied again', async () => {
  const { second } = postsOf(tool.content, 'stale');
  const page = await tool.open(second, { expected: /409/ });
  await press(page, '.', 'o', 't');
  await page.keyboard.type('one ring');
  await settled(page);
  await press(page, 'Enter');
  await page.keyboard.type(GIST);
  await page.getByText('The check finds nothing.').waitFor();
  const byHand = tool.file(second).replace('\n---\n', '\nnote: Written by hand.\n---\n');
  writeFileSync(join(tool.content, 'posts', `${second}.mdx`), byHand);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'The file has changed' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('note: Written by hand.');
  expect(await dialog.textContent()).toContain(GIST);
  expect(tool.file(second)).toBe(byHand);
  await page.getByRole('button', { name: 'Load theirs and apply mine again' }).click();
  await settled(page);
  expect(await page.getByRole('textbox', { name: /^Gist/ }).inputValue()).toBe(GIST);
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText(GIST).waitFor();
  expect(tool.file(second)).toContain('note: Written by hand.');
  expect(tool.file(second)).toContain(GIST);
});

test('of two tabs the second is told of what the first saved', async () => {
  const { second } = postsOf(tool.content, 'tabs');
  const other = await tool.open(second, { expected: /409/ });
  await added('tabs');
  await press(other, 'ArrowDown', '.', 's', 't');
  await other.keyboard.type('two rings');
  await settled(other);
  await press(other, 'Enter');
  await other.keyboard.type('Memory costs little.');
  await press(other, 'Enter', 'Enter');
  await other.getByRole('dialog', { name: 'The file has changed' }).waitFor();
  await other.getByRole('button', { name: 'Load theirs and apply mine again' }).click();
  await other.locator('.cards').getByText(GIST).waitFor();
  await other.getByText('The check finds nothing.').waitFor();
  await press(other, 'Enter');
  await other.locator('.cards').getByText('Memory costs little.').waitFor();
  expect(tool.file(second)).toContain(GIST);
});

test('quoted words are not taken: the page leads to their author’s post', async () => {
  const { first, second } = postsOf(tool.content, 'quoted');
  const page = await tool.open(second);
  await press(page, 'f');
  const quoted = page.locator('.quoted-lines').filter({ hasText: 'I propose one ring' }).first();
  const box = await quoted.boundingBox();
  if (box === null) throw new Error('the quotation is folded');
  await page.mouse.move(box.x + 60, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + 12, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Go to the author’s post' }).waitFor();
  await press(page, 'j');
  await page.waitForURL((url) => url.searchParams.get('post') === first);
  expect(await page.locator('.words:focus').textContent()).toContain('I propose one ring for each device.');
});

test('of words that occur twice, those that were chosen are pinned', async () => {
  const { second } = postsOf(tool.content, 'twice');
  const page = await tool.open(second);
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', '.');
  await page.getByText('These words occur more than once').waitFor();
  await press(page, 's', 't');
  await page.keyboard.type('two rings');
  await settled(page);
  await press(page, 'Enter');
  await page.keyboard.type('Memory is cheap, said again.');
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('mark.supports').waitFor();
  expect(tool.file(second)).toMatch(/exact: Memory is cheap\.\n {4}(?:prefix|suffix): /);
  const before = await page.locator('mark.supports').evaluate((mark) => mark.previousSibling?.textContent);
  expect(before).toContain('Locks are not.');
});

test('the list of targets begins with what the paragraph answers', async () => {
  await added('answers');
  const { third } = postsOf(tool.content, 'answers');
  const page = await tool.open(third);
  await press(page, '.', 't');
  const first = page.getByRole('group', { name: 'Answered by this paragraph' }).getByRole('option');
  expect(await first.first().textContent()).toContain(GIST);
});

test('a position is made where its argument is written, and is its target', async () => {
  const { third } = postsOf(tool.content, 'making');
  const page = await tool.open(third);
  await press(page, '.', 's', 't');
  await page.keyboard.type('No ring at all');
  await settled(page);
  await page.getByRole('option', { name: 'New position: “No ring at all”' }).click();
  await page.getByRole('textbox', { name: 'Statement' }).fill('A device has no ring.');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'New argument' }).waitFor();
  expect(await page.getByRole('combobox', { name: /^Target/ }).inputValue()).toBe('No ring at all');
  await page.keyboard.type('The lock was not measured.');
  await page.getByText('The check finds nothing.').waitFor();
  await press(page, 'Enter');
  await page.locator('.cards').getByText('The lock was not measured.').waitFor();
  expect(tool.file(third)).toMatch(/supports: (?:no-)?ring-all|supports: ring/);
});

test('posts are marked as read and skipped, in a file that git merges by lines', async () => {
  const { first, second, third } = postsOf(tool.content, 'reading');
  const page = await tool.open(first);
  await press(page, 'r', 'n');
  await page.waitForURL((url) => url.searchParams.get('post') === second);
  await press(page, 'k');
  await page.keyboard.type('only about style');
  await press(page, 'Enter');
  await page.locator('#Said').getByText('Marked as skipped').waitFor();
  await press(page, 'p');
  expect(await said(page)).toBe('There is no other unread post in this direction.');
  await press(page, 'n');
  await page.waitForURL((url) => url.searchParams.get('post') === third);
  const names = await page.getByRole('treeitem').allTextContents();
  expect(names[0]).toContain('read');
  expect(names[1]).toContain('skipped: only about style');
  expect(names[2]).toContain('unread');
  const { readFileSync } = await import('node:fs');
  const marks = readFileSync(join(tool.content, 'read', 'tester.txt'), 'utf8');
  expect(marks).toContain(`${first} read\n`);
  expect(marks).toContain(`${second} skipped only about style\n`);
});

test('what is written and not saved is there again after the page was left', async () => {
  const { second } = postsOf(tool.content, 'kept');
  const page = await tool.open(second);
  await press(page, '.', 'o', 'g');
  await page.keyboard.type('Half a gist');
  await page.reload();
  await page.locator('.chosen-words blockquote').waitFor();
  expect(await page.getByRole('textbox', { name: /^Gist/ }).inputValue()).toBe('Half a gist');
  expect(await page.getByRole('radio', { name: 'objects to' }).isChecked()).toBe(true);
});

test('an argument whose words are not in the post is pinned again once a person accepts the nearest', async () => {
  const { page, post } = await added('lost');
  const lost = tool
    .file(post)
    .replace('exact: A single lock is the bottleneck', 'exact: One single lock is a bottleneck');
  writeFileSync(join(tool.content, 'posts', `${post}.mdx`), lost);
  await page.reload();
  await page.getByText('Its words are not in the post.').waitFor();
  expect(tool.file(post)).toBe(lost);
  await page.getByRole('button', { name: 'Accept these words' }).click();
  await page.locator('mark.objectsTo').waitFor();
  expect(tool.file(post)).toContain('A single lock is the bottleneck');
});
