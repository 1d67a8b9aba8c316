import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { postsOf } from './harness/annotated-threads.ts';
import { type AnnotatingView, annotating, press, said, settled } from './harness/annotating.ts';
import { violations } from './harness/violations.ts';

const tool = annotating(['debate']);

const DEBATE = 'debates/rings.mdx';
const path = (file: string) => join(tool.content, file);
const textOf = (file: string) => readFileSync(path(file), 'utf8');

/** Opens the form of the debate by its key. */
async function editing(view?: AnnotatingView): Promise<Page> {
  const page = await tool.open(postsOf(tool.content, 'debate').second, view);
  await press(page, 'b');
  await page.getByRole('form', { name: 'Edit a debate' }).waitFor();
  return page;
}

/** Chooses what is edited. */
async function part(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What to edit' }).selectOption({ label });
}

/** Saves once the page says what that does, and waits until it is done. */
async function save(page: Page, what: string): Promise<void> {
  await page.getByText('Change of the file').waitFor();
  const saves = page.waitForResponse(/api\/save\/$/);
  await page.keyboard.press('Enter');
  await saves;
  await settled(page);
  await page.locator('#Said').getByText(`Saved: ${what}.`).waitFor();
}

/** Takes back the last save, out of the form. */
async function undo(page: Page): Promise<void> {
  await press(page, 'Escape', 'u');
  await page.locator('#Said').getByText('Undone:').waitFor();
}

test('the outcome and the status of a debate are written by keys into their lines alone, and taken back', async () => {
  const before = textOf(DEBATE);
  const page = await editing();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('Entry-part');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('settled');
  const outcome = page.getByRole('textbox', { name: 'Outcome' });
  expect(await outcome.inputValue()).toBe('Not decided yet.');
  await outcome.fill('One ring: "it suffices".');
  await save(page, 'The debate itself');
  expect(await said(page)).toContain('u undoes it');
  const after = before
    .replace('status: open', 'status: settled')
    .replace('outcome: Not decided yet.', `outcome: 'One ring: "it suffices".'`);
  expect(textOf(DEBATE)).toBe(after);
  await press(page, 'Enter');
  expect(await said(page)).toBe('Nothing was changed.');
  await undo(page);
  expect(textOf(DEBATE)).toBe(before);
  await press(page, 'b');
  expect(await page.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('open');
});

test('what an issue adopted needs by what and when; a change of standing is shown before it is saved', async () => {
  const before = textOf(DEBATE);
  const page = await editing();
  await part(page, 'How many');
  await page.getByText('How many rings does a device need?').waitFor();
  await page.getByRole('combobox', { name: 'Adopted' }).selectOption({ label: 'One ring' });
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Result' }).fill('One ring is merged.');
  await press(page, 'Enter');
  expect(await said(page)).toBe('Still missing: Shown by.');
  await page.getByRole('textbox', { name: 'Shown by' }).fill('Linux 6.8');
  await page.getByLabel('On the day').fill('2023-03-01');
  await page.locator('.standing-changes').getByText('unargued to adopted').waitFor();
  await page.getByRole('textbox', { name: 'Result' }).focus();
  await save(page, 'How many');
  expect(textOf(DEBATE)).toBe(
    before.replace(
      '    positions: [one-ring, two-rings]\n',
      (line) =>
        `${line}    adopted:\n      position: one-ring\n      by: Linux 6.8\n      on: 2023-03-01\n    result: One ring is merged.\n`,
    ),
  );
  await undo(page);
  expect(textOf(DEBATE)).toBe(before);
});

test('rivals are all, none or those of groups', async () => {
  const before = textOf(DEBATE);
  const page = await editing();
  await part(page, 'How many');
  await page.getByRole('radio', { name: 'those of each group' }).check();
  const group = page.getByRole('group', { name: 'Group 1' });
  await group.getByRole('checkbox', { name: 'One ring' }).check();
  const tooFew = page.locator('.preview .problems').getByText('lists of two or more positions');
  await tooFew.waitFor();
  await group.getByRole('checkbox', { name: 'Two rings' }).check();
  await tooFew.waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: 'Result' }).focus();
  await save(page, 'How many');
  expect(textOf(DEBATE)).toContain('    rivals:\n      - - one-ring\n        - two-rings\n');
  await page.getByRole('radio', { name: 'all of them' }).check();
  await page.getByRole('textbox', { name: 'Result' }).focus();
  await save(page, 'How many');
  expect(textOf(DEBATE)).toBe(before);
});

test('a file that somebody else changed is shown beside what was written, which goes onto theirs', async () => {
  const before = textOf(DEBATE);
  const page = await editing({ expected: /409/ });
  await page.getByRole('textbox', { name: 'Outcome' }).fill('One ring.');
  await page.getByText('Change of the file').waitFor();
  const theirs = before.replace('summary: One ring or two.', 'summary: One ring, or two.');
  writeFileSync(path(DEBATE), theirs);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'The file has changed' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('debates/rings.mdx');
  expect(await dialog.textContent()).toContain('+outcome: One ring.');
  expect(textOf(DEBATE)).toBe(theirs);
  await page.getByRole('button', { name: 'Load theirs and apply mine again' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#Entry-summary')?.value === 'One ring, or two.',
  );
  expect(await page.getByRole('textbox', { name: 'Outcome' }).inputValue()).toBe('One ring.');
  await page.getByRole('textbox', { name: 'Outcome' }).focus();
  await save(page, 'The debate itself');
  expect(textOf(DEBATE)).toBe(theirs.replace('outcome: Not decided yet.', 'outcome: One ring.'));
  writeFileSync(path(DEBATE), before);
});

test('what the check finds in something new is shown after the save and read out; a new issue has a summary', async () => {
  const page = await tool.open(postsOf(tool.content, 'debate').first);
  await press(page, 't');
  await page.keyboard.type('ring');
  await settled(page);
  await page.getByRole('option', { name: 'New concept: “ring”' }).click();
  await page.getByRole('textbox', { name: 'Summary' }).fill('A buffer without ends, see [[queue]].');
  await press(page, 'Enter');
  const found = page.getByRole('region', { name: /^concepts\/ring\.mdx is saved/ });
  await found.waitFor();
  expect(await found.textContent()).toContain('there is no "queue"');
  expect(await said(page)).toMatch(/is made.*The check finds 1 problem: .*there is no "queue".*u undoes it/);
  expect(existsSync(path('concepts/ring.mdx'))).toBe(true);
  await page.getByRole('combobox', { name: /^Target/ }).fill('Where');
  await settled(page);
  await page.getByRole('option', { name: 'New issue: “Where”' }).click();
  await page.getByRole('textbox', { name: 'Question' }).fill('Where is the ring kept?');
  await page.getByRole('textbox', { name: 'Summary' }).fill('On the host or on the device.');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'New argument' }).waitFor();
  expect(await found.count()).toBe(0);
  expect(textOf(DEBATE)).toContain(
    '  - id: where\n    title: Where\n    question: Where is the ring kept?\n    summary: On the host or on the device.\n',
  );
  // Out of the list of targets, then out of its field.
  await press(page, 'Escape');
  await undo(page);
});

test('concepts of a position are added by title and removed, by keys and by name', async () => {
  const file = 'positions/two-rings.mdx';
  const before = textOf(file);
  const page = await editing();
  await part(page, 'Two rings');
  const add = page.getByRole('combobox', { name: 'Concepts' });
  await add.fill('nothing such');
  await press(page, 'Enter');
  expect(await said(page)).toBe('There is no concept “nothing such”.');
  await add.fill('loop');
  await press(page, 'Enter');
  await save(page, 'Two rings');
  expect(textOf(file)).toBe(before.replace('two rings.\n', 'two rings.\nconcepts:\n  - loop\n'));
  await page.getByRole('button', { name: 'Remove loop' }).click();
  await save(page, 'Two rings');
  expect(textOf(file)).toBe(before);
});

test('what is written and not saved is there again after the page was left', async () => {
  const page = await editing();
  await page.getByRole('textbox', { name: 'Outcome' }).fill('Half an outc');
  await page.reload();
  await page.locator('.text .words').first().waitFor();
  await page.getByRole('button', { name: 'Edit debate' }).click();
  const outcome = page.getByRole('textbox', { name: 'Outcome' });
  await outcome.waitFor();
  expect(await outcome.inputValue()).toBe('Half an outc');
});

describe.each([1440, 768, 375])('axe finds nothing at %i px', (width) => {
  test('in the form of a debate and of an issue with rivals and what was adopted', async () => {
    const page = await editing({ width });
    expect(await violations(page)).toEqual([]);
    await part(page, 'How many');
    await page.getByRole('radio', { name: 'those of each group' }).check();
    await page.getByRole('combobox', { name: 'Adopted' }).selectOption({ label: 'One ring' });
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });
});
