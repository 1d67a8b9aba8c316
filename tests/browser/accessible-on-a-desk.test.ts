import { expect, test } from 'vitest';
import { axeFindsNothing } from './harness/axe.ts';
import { violations } from './harness/violations.ts';
import { visit } from './harness/visit.ts';

axeFindsNothing({ theme: 'dark', width: 1440 });

test('axe finds a name that is missing, and words too faint in one theme alone', async () => {
  const page = await visit('about/standing/');
  await page.locator('main').evaluate((main) => {
    main.append(Object.assign(document.createElement('button'), { id: 'Nameless' }));
    for (const [id, colour] of [
      ['Faint-light', 'light-dark(#eee, #fff)'],
      ['Faint-dark', 'light-dark(#000, #222)'],
    ] as const) {
      const words = Object.assign(document.createElement('p'), { id, textContent: 'words' });
      Object.assign(words.style, { color: colour, backgroundColor: 'light-dark(#fff, #000)' });
      main.append(words);
    }
  });
  const found = (await violations(page)).map((line) => line.split(': ').slice(0, 3).join(': '));
  expect(found).toEqual([
    'light: button-name: #Nameless',
    'light: color-contrast: #Faint-light',
    'dark: color-contrast: #Faint-dark',
  ]);
});
