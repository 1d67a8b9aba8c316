import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './support/command.ts';
import { copyContent } from './support/folder.ts';

let folder: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  out = join(folder, 'out');
  const content = copyContent(join(folder, 'content'));
  const args = ['--format', 'opensearch', '--content', content, '--out', out];
  await run('export', ...args);
  writeFileSync(join(out, 'bulk-0099.ndjson'), 'of an earlier export\n');
  const { code, stderr } = await run('export', ...args);
  if (code !== 0) throw new Error(stderr);
});

it('takes up a folder where an export was killed before it wrote a file', async () => {
  const killed = join(folder, 'killed');
  mkdirSync(killed);
  // No process has this id: Linux and Windows give none so high.
  writeFileSync(join(killed, '.parley-999999999-0-1.tmp'), 'half of the mappings');
  const args = ['--format', 'opensearch', '--content', join(folder, 'content'), '--out', killed];
  expect((await run('export', ...args)).code).toBe(0);
  expect(readdirSync(killed).sort()).toEqual(['bulk-0001.ndjson', 'mappings.json']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run export -- --format opensearch', () => {
  it('writes the mappings and bulk requests, and leaves nothing else', () => {
    expect(readdirSync(out).sort()).toEqual(['bulk-0001.ndjson', 'mappings.json']);
  });

  it('writes an action and a document a record, each a line that ends', () => {
    const text = readFileSync(join(out, 'bulk-0001.ndjson'), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(lines.length % 2).toBe(0);
    const mapped = Object.keys(
      JSON.parse(readFileSync(join(out, 'mappings.json'), 'utf8')).mappings.properties,
    );
    for (const [i, line] of lines.entries()) {
      const read = JSON.parse(line) as object;
      if (i % 2 === 0) expect(Object.keys(read)).toEqual(['index']);
      else expect(mapped).toEqual(expect.arrayContaining(Object.keys(read)));
    }
  });
});
