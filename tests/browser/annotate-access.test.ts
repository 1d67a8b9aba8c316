import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { postsOf } from './harness/annotated-threads.ts';
import { annotating, press, said, settled } from './harness/annotating.ts';
import { violations } from './harness/violations.ts';

const tool = annotating(['axe', 'keys', 'names', 'tabs', 'letters']);

/** A draft with its preview, and the list of targets open. */
async function draftWithTargets(page: Page): Promise<void> {
  await press(page, '.', 'o', 't');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
}

describe.each([1440, 768, 375])('axe finds nothing at %i px', (width) => {
  test('in the list of threads', async () => {
    const page = await tool.visit('_annotate/', { width });
    await page.getByRole('table').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('in the tool, with quotations open and the list of targets', async () => {
    const page = await tool.open(postsOf(tool.content, 'axe').second, { width });
    await press(page, 'f');
    expect(await violations(page)).toEqual([]);
    await draftWithTargets(page);
    expect(await violations(page)).toEqual([]);
  });

  test('in the keys, and where words are missing', async () => {
    const page = await tool.open(postsOf(tool.content, 'axe').first, { width });
    await press(page, 'Enter', '?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('Tab goes through all of the page and out of it again', async () => {
    const page = await tool.open(postsOf(tool.content, 'keys').second);
    await page.locator('.skip').first().focus();
    const stops: string[] = [];
    for (let at = 0; at < 80; at++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        const pane = element?.closest('#Outline, #Post, #Form, header')?.id ?? '';
        return element === document.body
          ? ''
          : `${pane}:${element?.tagName}:${element?.id || element?.textContent}`;
      });
      if (stop === '' || (at > 3 && stop === stops[0])) break;
      stops.push(stop);
    }
    expect(stops.length).toBeLessThan(80);
    const panes = [...new Set(stops.map((stop) => stop.split(':')[0]).filter((pane) => pane !== ''))];
    expect(panes).toEqual(['Outline', 'Post', 'Form']);
    expect(stops.some((stop) => stop.includes('Target-input'))).toBe(true);
  });

  test('the outline is one stop, through which arrows lead', async () => {
    const { first, second } = postsOf(tool.content, 'keys');
    const page = await tool.open(second);
    await press(page, 'i', 'ArrowUp', 'Enter');
    await page.waitForURL((url) => url.searchParams.get('post') === first);
    expect(await page.locator('.words:focus').count()).toBe(1);
  });

  test('Escape leaves a field for the text, and there gives up what is chosen', async () => {
    const page = await tool.open(postsOf(tool.content, 'keys').second);
    await press(page, '.');
    // The server is asked for the sentence.
    await page.locator('.chosen-words blockquote').waitFor();
    await press(page, 't', 'Escape', 'Escape');
    expect(await page.locator('.words:focus').count()).toBe(1);
    expect(await page.locator('.chosen-words blockquote').count()).toBe(1);
    await press(page, 'Escape');
    expect(await page.locator('.chosen-words blockquote').count()).toBe(0);
  });

  test('letters do nothing but write in a field', async () => {
    const page = await tool.open(postsOf(tool.content, 'letters').second);
    await press(page, 'g');
    await page.keyboard.type('soqcx unpk?.');
    expect(await page.getByRole('textbox', { name: /^Gist/ }).inputValue()).toBe('soqcx unpk?.');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('letters can be made to need Alt', async () => {
    const page = await tool.open(postsOf(tool.content, 'letters').first);
    await press(page, '?');
    await page.getByRole('checkbox', { name: /outside of text fields/ }).uncheck();
    await press(page, 'Escape', 's');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, 'Alt+s');
    expect(await page.getByRole('radio', { name: 'supports', checked: true }).count()).toBe(1);
  });
});

test('every part has a role and a name', async () => {
  const page = await tool.open(postsOf(tool.content, 'names').second);
  for (const [role, name] of [
    ['tree', 'Thread'],
    ['application', 'Text of the post'],
    ['toolbar', 'Post'],
    ['form', 'New argument'],
    ['group', 'Relation'],
    ['combobox', 'Target'],
    ['textbox', 'Gist'],
    ['textbox', 'Id'],
    ['checkbox', 'Author holds it'],
    ['button', 'Save'],
    ['status', ''],
  ] as const)
    expect(
      await page.getByRole(role, name === '' ? {} : { name }).count(),
      `${role} ${name}`,
    ).toBeGreaterThan(0);
  expect(await page.getByRole('treeitem').nth(2).getAttribute('aria-level')).toBe('3');
});

test('what keys do is said', async () => {
  const page = await tool.open(postsOf(tool.content, 'names').second);
  await press(page, 'ArrowRight');
  await expect.poll(() => said(page)).toBe('A single lock is the bottleneck on a large host.');
  await press(page, '.');
  await expect.poll(() => said(page)).toBe('Chosen: A single lock is the bottleneck on a large host.');
  await press(page, 'Enter');
  await expect.poll(() => said(page)).toBe('Still missing: relation, target, gist.');
});

describe('where there is no room for three panes', () => {
  test('tabs choose between them, one at a time', async () => {
    const page = await tool.open(postsOf(tool.content, 'tabs').second, { width: 375 });
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Thread', 'Post', 'Argument']);
    expect(await page.getByRole('tabpanel').count()).toBe(1);
    await page.getByRole('tab', { name: 'Argument' }).click();
    expect(await page.getByRole('form', { name: 'New argument' }).isVisible()).toBe(true);
    expect(await page.getByRole('application').isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'Argument' }).press('ArrowLeft');
    expect(await page.getByRole('application').isVisible()).toBe(true);
  });

  test('the post stays beside the others where there is room for two', async () => {
    const page = await tool.open(postsOf(tool.content, 'tabs').second, { width: 768 });
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Thread', 'Argument']);
    await page.getByRole('tab', { name: 'Thread' }).click();
    expect(await page.getByRole('tree').isVisible()).toBe(true);
    expect(await page.getByRole('application').isVisible()).toBe(true);
  });

  test.each([1440, 768, 375])('nothing is wider than the window at %i px', async (width) => {
    const page = await tool.open(postsOf(tool.content, 'tabs').second, { width });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
