import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as Axe } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose findings depend on the theme: a theme changes colours and nothing else. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands, in the theme it is seen in, and of the rules of colours in the other theme too: a line for each element
 * with the rule, the element and what to do.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const theme = isDark ? 'dark' : 'light';
  const other = isDark ? 'light' : 'dark';
  const inTheme = await run(page);
  await page.emulateMedia({ colorScheme: other });
  const inOther = await run(page, RULES_OF_COLOURS);
  await page.emulateMedia({ colorScheme: theme });
  return [...inTheme.map((line) => `${theme}: ${line}`), ...inOther.map((line) => `${other}: ${line}`)];
}

/** Runs axe, which takes most of its time to describe elements that it finds nothing wrong with: of these it is to describe one a rule. */
function run(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe } = globalThis as typeof globalThis & { axe: typeof Axe };
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only === undefined
        ? { rules: { 'target-size': { enabled: true } } }
        : { runOnly: { type: 'rule' as const, values: [...only] } }),
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, rules);
}
