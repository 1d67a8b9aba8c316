import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES, stepsOf } from './support/docs-blocks.ts';
import { runFor, STAND_INS } from './support/docs-stand-ins.ts';
import { restoreContent, typed, type Workspace, workspace, writeAsTold } from './support/docs-workspace.ts';

/** Pages on which a reader makes a knowledge base of files that the page shows. */
const MAKES_FILES = ['docs/start.md'];

/** Pages whose commands build a site of whatever there is: a small one, since each takes half a minute from ours. */
const BUILD_ANY = ['docs/publish.md', 'docs/trust.md'];

/** Exit code of commands that did what they should and found something to say. */
const FOUND = /^(?:npx )?parley-cite --check |^npm run cite -- --check /;

const pages = PAGES.map((page) => ({ page, ...stepsOf(page) }));
const commands = pages.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'command'));

test('every command of the docs stands in a block of commands', () => {
  expect(commands.length).toBeGreaterThan(25);
  expect(pages.flatMap(({ page, stray }) => stray.map((line) => `${page}:${line}`))).toEqual([]);
});

test('every stand-in is for a command that the docs have, and says why', () => {
  const used = new Set(commands.map(({ text }) => runFor(text).standIn));
  expect(STAND_INS.filter((one) => !used.has(one)).map(({ line }) => line)).toEqual([]);
  for (const { why } of STAND_INS) expect(why).toMatch(/\w+ \w+/);
});

describe.skipIf(process.platform === 'win32')('the commands of', () => {
  let place: Workspace;
  beforeAll(async () => {
    place = await workspace();
  });
  afterAll(() => {
    place.server.close();
    rmSync(dirname(place.folder), { recursive: true, force: true });
  });

  test.each(pages.filter(({ steps }) => steps.some(({ kind }) => kind === 'command')))(
    '$page do what they should, one after the other',
    async ({ page, steps }) => {
      restoreContent(place, BUILD_ANY.includes(page));
      let { folder } = place;
      for (const step of steps) {
        if (step.kind === 'file') {
          if (MAKES_FILES.includes(page)) writeAsTold(folder, step.path, step.text);
          continue;
        }
        if (step.text.trim() === '') continue;
        const { run } = runFor(step.text);
        const done = await typed(run, folder, place.env);
        const isWell = done.code === 0 || (done.code === 1 && FOUND.test(step.text));
        expect(isWell, `${page}:${step.line}: ${run}\n${done.said}`).toBe(true);
        folder = done.folder;
      }
    },
    300_000,
  );
});
