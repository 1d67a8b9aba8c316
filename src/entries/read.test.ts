import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Memory, readEntries } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-read-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a content folder read again', () => {
  test('reads what changed, and nothing else', async () => {
    const concept = (id: string, title: string) => {
      mkdirSync(join(folder, 'concepts'), { recursive: true });
      writeFileSync(join(folder, 'concepts', `${id}.mdx`), `---\ntitle: ${title}\nsummary: A thing.\n---\n`);
    };
    concept('lock', 'lock');
    concept('queue', 'queue');
    concept('gone', 'gone');
    const memory: Memory = new Map();
    const first = await readEntries(folder, { memory });
    concept('queue', 'a longer queue');
    unlinkSync(join(folder, 'concepts', 'gone.mdx'));
    const second = await readEntries(folder, { memory });
    expect(second).toMatchObject({
      entries: [{ id: 'lock' }, { id: 'queue', data: { title: 'a longer queue' } }],
      problems: [],
    });
    expect(second.entries[0]).toBe(first.entries.find(({ id }) => id === 'lock'));
    expect([...memory.keys()].sort()).toEqual(['concepts/lock.mdx', 'concepts/queue.mdx']);
  });

  test('tells what is wrong with a file until it is mended', async () => {
    mkdirSync(join(folder, 'concepts'), { recursive: true });
    writeFileSync(join(folder, 'concepts', 'bad.mdx'), '---\ntitle: [\n---\n');
    const memory: Memory = new Map();
    const problems = (await readEntries(folder, { memory })).problems;
    expect(problems).toMatchObject([{ file: 'concepts/bad.mdx' }]);
    expect((await readEntries(folder, { memory })).problems).toEqual(problems);
  });
});
