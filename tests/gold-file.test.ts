import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../src/disk/index.ts';
import { machineFile } from '../src/machine/index.ts';
import { ROOT } from './support/command.ts';
import { CONTENT } from './support/folder.ts';
import { knowledgeIn } from './support/forged-archive.ts';

const FILE = 'docs/gold.jsonl';

test('the gold file of the repository is that of the site: after a change of the debates, copy data/gold.jsonl of a build to docs', async () => {
  const kb = await knowledgeIn(CONTENT);
  const file = machineFile({ kb, publication: { site: undefined, base: '/' } }, 'data/gold.jsonl');
  const text = String(await file?.text());
  const lines = text.trimEnd().split('\n');
  expect(readText(join(ROOT, FILE))).toBe(text);
  // Every debate is in it.
  const debates = new Set(lines.map((line) => (JSON.parse(line) as { debate: string }).debate));
  expect([...debates].sort()).toEqual([...kb.debates.keys()].sort());
});
