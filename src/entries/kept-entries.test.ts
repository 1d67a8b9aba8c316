import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { segmentLines } from '../segments/index.ts';
import { bodyText, writeBody } from './body/index.ts';
import type { Entry } from './entry.ts';
import { postFacts } from './post-facts.ts';
import { readEntries } from './read.ts';
import { EditedMeanwhileError, restored, StoredEntry } from './stored-entry.ts';
import { wholeText } from './whole-text.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-kept-'));
  for (const name of ['posts', 'concepts', 'attachments/p', '.parley'])
    mkdirSync(join(folder, name), { recursive: true });
  write('concepts/ring.mdx', '---\ntitle: ring\nsummary: A buffer.\n---\n\nRound.\n');
  post('2020-03-02-a-author-000001', 'One ring is enough.\n');
  post('2020-03-02-a-author-000002', '> One ring is enough.\n\nIt is not.\n', `attachments: [{ ${LOG} }]\n`);
  write('attachments/p/log.txt', 'a\nb\n');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const LOG = `name: log.txt, type: text/plain, bytes: 4, file: attachments/p/log.txt, sha256: ${sha256('a\nb\n')}`;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function post(id: string, text: string, own = ''): void {
  const { body } = writeBody(segmentLines(text));
  const header = `id: ${id}\nmessageId: ${id}@example.org\ndate: 2020-03-02T10:00:00Z\nfrom: a-author\nsubject: Rings\nthread: ${id}@example.org`;
  write(`posts/${id}.mdx`, `---\n${header}\nbody: ${sha256(text)}\n${own}---\n\n${body}`);
}

/** Reads the folder as a command does that is called later than any file was written. */
async function readLater(): Promise<Entry[]> {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  const { entries } = await readEntries(folder);
  vi.useRealTimers();
  return entries;
}

function postsIn(entries: readonly Entry[]): Entry<'posts'>[] {
  return entries.filter((entry): entry is Entry<'posts'> => entry.collection === 'posts');
}

function kept(): string[] {
  return readdirSync(join(folder, '.parley')).filter((name) => name.startsWith('entries-'));
}

describe('what was read of entries', () => {
  test('is rid of what a process that is gone left half written', async () => {
    // Linux gives no process so high a number.
    write('.parley/.parley-2147483646-0-1.tmp', '[');
    await readEntries(folder);
    expect(readdirSync(join(folder, '.parley')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('is what the next command has of them, their words and what was found in these too', async () => {
    const first = await readLater();
    expect(kept()).toEqual(['entries-0.json']);
    const second = await readLater();
    expect(second).toEqual(first);
    expect(postsIn(second).map((one) => [wholeText(one), postFacts(one), one.matter, one.attached])).toEqual(
      postsIn(first).map((one) => [wholeText(one), postFacts(one), one.matter, one.attached]),
    );
    expect(postsIn(second).map((one) => postFacts(one))).toMatchObject([
      { asSent: true, lines: 1, attached: [] },
      { asSent: true, lines: 6, attached: ['as sent'] },
    ]);
  });

  test('holds no word of a post', async () => {
    await readLater();
    const text = readFileSync(join(folder, '.parley', 'entries-0.json'), 'utf8');
    expect(text).toContain('Rings');
    expect(text).not.toContain('enough');
  });

  test('is not used of a file that was edited, whatever time the edit gives it', async () => {
    await readLater();
    const path = join(folder, 'concepts', 'ring.mdx');
    write('concepts/ring.mdx', '---\ntitle: rang\nsummary: A buffer.\n---\n\nRound.\n');
    utimesSync(path, 0, 0);
    expect(await readLater()).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ title: 'rang' }) }),
    );
    write('attachments/p/log.txt', 'a\nc\n');
    const [, second] = postsIn(await readLater());
    expect(second && postFacts(second).attached).toEqual(['changed']);
    rmSync(join(folder, 'attachments', 'p', 'log.txt'));
    const [, third] = postsIn(await readLater());
    expect(third && postFacts(third).attached).toEqual(['missing']);
    rmSync(path);
    expect((await readLater()).map(({ id }) => id)).not.toContain('ring');
  });

  test('is not kept of a file that may be written again within the same tick', async () => {
    await readEntries(folder);
    const text = readFileSync(join(folder, '.parley', 'entries-0.json'), 'utf8');
    expect(text).not.toContain('ring.mdx');
  });

  test('is made anew where any bit of it is damaged', async () => {
    const first = await readLater();
    const path = join(folder, '.parley', 'entries-0.json');
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('Rings')] = 'X'.charCodeAt(0);
    writeFileSync(path, bytes);
    expect(await readLater()).toEqual(first);
  });
});

describe('a post whose words stay in its file', () => {
  test('has them in another thread once it is restored', async () => {
    const [first] = postsIn(await readLater());
    const sent = structuredClone(first) as Entry<'posts'>;
    expect(sent.body).toBeUndefined();
    expect(restored(sent)).toBeInstanceOf(StoredEntry);
    expect(bodyText(sent.data, sent.body)).toBe('One ring is enough.\n');
  });

  test('has them after an edit that leaves them as they were, and else says that it was edited', async () => {
    const [first, second] = postsIn(await readLater());
    post('2020-03-02-a-author-000001', 'One ring is enough.\n', 'note: Read this.\n');
    expect(first && wholeText(first).text).toBe('One ring is enough.\n');
    post('2020-03-02-a-author-000002', 'Other words.\n');
    expect(() => second?.body).toThrow(EditedMeanwhileError);
  });
});
