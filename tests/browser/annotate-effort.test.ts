import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { longPost, MANY } from './harness/annotated-threads.ts';
import { annotating, settled } from './harness/annotating.ts';

const tool = annotating(['effort']);

/** Keystrokes and clicks for an argument besides its gist that a curator should need at most, on average. */
const GOAL = 12;

/** Presses keys and counts them. */
class Fingers {
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count++;
      await this.#page.keyboard.press(key);
      await settled(this.#page);
    }
  }

  async find(typed: string): Promise<void> {
    await this.press(...typed);
    await this.#page.getByRole('listbox').getByRole('option').first().waitFor();
    await this.press('Enter');
  }
}

const RELATIONS = ['s', 'o', 'q', 's', 'o', 'x'] as const;

test(`an argument takes at most ${GOAL} keystrokes besides its gist, over ${MANY} of them`, async () => {
  const post = longPost(tool.content);
  const page = await tool.open(post);
  const efforts: number[] = [];
  for (let at = 0; at < MANY; at++) {
    const fingers = new Fingers(page);
    // On to the next paragraph; every third time to its second sentence, every fourth time two sentences.
    if (at > 0) await fingers.press('ArrowDown');
    if (at % 3 === 2) await fingers.press('ArrowRight', 'ArrowRight');
    await fingers.press('.');
    if (at % 4 === 3) await fingers.press('.');
    await fingers.press(RELATIONS[at % RELATIONS.length] ?? 's', 't');
    await fingers.find(at % 2 === 0 ? 'one' : 'two');
    await page.keyboard.type(`Reason ${at} of many says what the words say.`);
    await page.locator('.preview').getByText('The check finds nothing.').waitFor();
    await fingers.press('Enter');
    await page.getByRole('heading', { name: `${at + 1} argument` }).waitFor();
    efforts.push(fingers.count);
  }
  const mean = efforts.reduce((sum, effort) => sum + effort, 0) / efforts.length;
  expect(tool.file(post).match(/^ {4}gist: Reason/gm)).toHaveLength(MANY);
  expect(mean).toBeLessThanOrEqual(GOAL);
  expect(Math.max(...efforts)).toBeLessThanOrEqual(GOAL + 2);
}, 240_000);
