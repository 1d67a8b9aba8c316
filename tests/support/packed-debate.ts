import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { currentRevisions } from '../../src/citations/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { run } from './command.ts';
import { filesUnder, temporaryFolder } from './folder.ts';
import { type Mail, mbox, packableDebate } from './packable-debate.ts';

let folder: string;
/** A path in the test's folder. */
export const at = (...path: string[]) => join(folder, ...path);

/** Writes mails to a file, in an encoding. */
export function mailFile(name: string, mails: readonly Mail[], encoding: 'utf8' | 'latin1' = 'utf8'): string {
  writeFileSync(at(name), Buffer.from(mbox(mails), encoding));
  return at(name);
}

/** The id of the post whose id begins so. */
export const idOf = (start: string, content = 'content') =>
  (filesUnder(at(content, 'posts')).find((name) => name.startsWith(start)) ?? '').replace('.mdx', '');

/** A debate over the two mails, in a knowledge base of its own, and its pack. */
async function debateOfTwo(): Promise<void> {
  await packableDebate(folder);
  expect(await pack()).toMatchObject({ code: 0, stderr: '' });
}

export async function knowledge(content: string): Promise<KnowledgeBase> {
  return buildKnowledge(await readEntries(at(content)));
}

/** All that is cited: key, revision, standing; and the words where they are here. */
export async function said(content: string, withWords = true): Promise<object> {
  const kb = await knowledge(content);
  return {
    revisions: [...currentRevisions(kb).values()].map(({ key, revision }) => `${key}@${revision}`).sort(),
    standing: [...kb.positions.values()].map(({ id, standing, holders }) => [
      id,
      standing,
      holders.map(({ person }) => person),
    ]),
    story: kb.debates.get('rings')?.entry.body,
    ...(withWords
      ? { words: [...kb.arguments.values()].map(({ key, evidence }) => [key, evidence?.exact]) }
      : {}),
  };
}

export const errorsIn = async (content: string) =>
  (await knowledge(content)).problems.map(({ file, line, code }) => `${file}:${line}: ${code}`);

/** An empty content folder. */
export function fresh(content: string): string {
  mkdirSync(at(content), { recursive: true });
  writeFileSync(at(content, 'parley.yaml'), 'format: 2\n');
  return at(content);
}

export const pack = (...args: string[]) =>
  run('pack', 'rings', '--content', at('content'), '--out', at('pack'), ...args);
export const adopt = (content: string, ...args: string[]) => run('adopt', ...args, '--content', at(content));

/** Makes a debate over two mails and its pack once, and gives each test of a file a folder of its own with a copy of both. */
export function packedDebate(): void {
  let template: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-packs-'));
    template = folder;
    await debateOfTwo();
  });
  afterAll(() => rmSync(template, { recursive: true, force: true }));

  beforeEach(() => {
    folder = temporaryFolder();
    cpSync(template, folder, { recursive: true });
  });
}
