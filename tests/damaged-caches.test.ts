import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLookup } from '../src/citations/source/index.ts';
import { type Memory, readEntries } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { readSource } from '../src/mail/index.ts';
import { folderSource } from '../src/mcp/sources/folder.ts';
import { hashesOf, temporaryFolder } from './support/folder.ts';
import { DEBATE, sharedIndex } from './support/shared-index.ts';
import './support/properties.ts';

const HOME = { site: 'https://example.org', base: '/' };
/** A day on which all files of these tests are old. */
const LATER = Date.now() + 86_400_000;

const MORE = `From x
From: D. Newcomer <d@example.org>
Date: Wed, 1 Apr 2020 10:00:00 +0000
Message-ID: <more@example.org>
Subject: More
In-Reply-To: <one@example.org>

More words.
`;

/** A content folder after an import and a check of citations, with all that these keep. */
async function withCaches(): Promise<string> {
  const content = sharedIndex();
  await importMessages(readSource(DEBATE, { now: new Date() }), { contentDir: content });
  await contentLookup(content, HOME, LATER);
  return content;
}

/** What the catalogue, and an import of another mail, make of a folder. */
async function outcome(content: string) {
  const cited = await keysOf(content);
  const report = await importMore(content);
  return { cited, report, files: hashesOf(content) };
}

async function keysOf(content: string): Promise<unknown> {
  const lookup = await contentLookup(content, HOME, LATER);
  return JSON.stringify(['one-index', 'an-index-each'].map((key) => lookup.find(key)));
}

async function importMore(content: string) {
  const file = join(temporaryFolder(), 'more.eml');
  writeFileSync(file, MORE.replace(/^From x\n/, ''));
  const { files, people } = await importMessages(readSource(file, { now: new Date() }), {
    contentDir: content,
  });
  return { files, people };
}

describe('what is kept between two commands', () => {
  test('changes nothing of what they make, whatever bit of it is another', async () => {
    const content = await withCaches();
    const kept = readdirSync(join(content, '.parley')).filter((name) => name.endsWith('.json'));
    expect(kept).toEqual(expect.arrayContaining(['catalogue.json', 'people.json', 'posts.json']));
    const copy = () => {
      const to = join(temporaryFolder(), 'content');
      cpSync(content, to, { recursive: true, preserveTimestamps: true });
      return to;
    };
    const without = copy();
    rmSync(join(without, '.parley'), { recursive: true });
    const right = await outcome(without);
    const draws = fc.sample(fc.tuple(fc.constantFrom(...kept), fc.nat()), 12);
    for (const [name, draw] of draws) {
      const damaged = copy();
      const path = join(damaged, '.parley', name);
      const bytes = readFileSync(path);
      const at = draw % (bytes.length * 8);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      writeFileSync(path, bytes);
      expect(await outcome(damaged), `${name}, bit ${at}`).toEqual(right);
    }
  }, 60_000);
});

describe('an entry that is edited, and keeps its size and its time of modification', () => {
  test('is read again by a check of citations, whoever edits with the site open, and the server for agents', async () => {
    const content = await withCaches();
    const memory: Memory = new Map();
    const titleIn = async () =>
      (await readEntries(content, { memory })).entries.flatMap(({ id, data }) =>
        id === position && 'title' in data ? data.title : [],
      )[0];
    const [position = ''] = readdirSync(join(content, 'positions')).map((name) => name.replace('.mdx', ''));
    const source = folderSource(content, async () => HOME);
    const before = await titleIn();
    const page = await source.file(`positions/${position}.json`);
    expect(page).toContain(before);
    const path = join(content, 'positions', `${position}.mdx`);
    const { atime, mtime, size } = statSync(path);
    const edited = readFileSync(path, 'utf8').replace(/^(title: ['"]?)./m, '$1Q');
    writeFileSync(path, edited);
    utimesSync(path, atime, mtime);
    expect(statSync(path)).toMatchObject({ size, mtime });
    const after = await titleIn();
    expect(after).not.toBe(before);
    const lookup = await contentLookup(content, HOME, LATER);
    expect(JSON.stringify(lookup.find(position))).toContain(after);
    await new Promise((done) => setTimeout(done, 2100));
    expect(await source.file(`positions/${position}.json`)).toContain(after);
  }, 30_000);
});
