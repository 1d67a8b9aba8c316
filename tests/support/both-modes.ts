import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { foldSpace } from '../../src/search/fold-space.ts';
import {
  aliasesIn,
  createIndex,
  type Posts,
  pageWords,
  parseQuestion,
  query,
  queryPosts,
  type SearchRecord,
  SpellingCounts,
  severalAsOne,
  spellingPieces,
} from '../../src/search/index.ts';
import { segmentLines } from '../../src/segments/index.ts';
import { type Served, serveFolder } from '../browser/harness/static-server.ts';
import { openIndexes, writeIndex } from './pagefind-index.ts';

/** Texts as posts, searched as a small site and as an archive are: what a query finds are numbers of texts, in order. */
export interface BothModes {
  readonly small: (typed: string) => Promise<number[]>;
  readonly archive: (typed: string) => Promise<number[]>;
  /** What each of the two says that it searched for, where that is not what was typed. */
  readonly corrected: (typed: string) => Promise<(string | undefined)[]>;
  readonly stop: () => void;
}

/** @param concepts What concepts are called: a title, then aliases. They are never among what is found. */
export async function searchable(
  texts: readonly string[],
  concepts: readonly (readonly [title: string, ...aliases: string[]])[] = [],
): Promise<BothModes> {
  const folder = mkdtempSync(join(tmpdir(), 'both-modes-'));
  const posts = texts.map((text, i) => ({
    ...pageWords(segmentLines(`${text}\n`)),
    address: `posts/${i}/`,
    title: `Post ${i}`,
    author: 'Ada Author',
    message: `m${i}@example.org`,
    date: '2020-01-11',
    facets: {},
  }));
  await writeIndex(folder, posts);
  await close();
  const server: Served = await serveFolder(folder, '/');
  const counts = new SpellingCounts();
  for (const [i, text] of texts.entries()) counts.add(`Post ${i}`, pageWords(segmentLines(`${text}\n`)).said);
  const pieces = spellingPieces(texts.length, [counts.toText()], []);
  const empty = { text: '', names: [], author: '', date: '', debate: '' };
  const records: SearchRecord[] = texts.map((text, i) => ({
    ...empty,
    kind: 'post',
    title: `Post ${i}`,
    text: foldSpace(text),
    author: 'Ada Author',
    date: '2020-01-11',
    address: `posts/${i}/`,
  }));
  for (const [title, ...names] of concepts)
    records.push({ ...empty, kind: 'concept', title, names, address: `concepts/${title}/` });
  const archived: Posts = {
    aliases: aliasesIn(records),
    pagefind: severalAsOne(await openIndexes([server.url])),
    spelling: { words: async (length) => pieces.get(length) ?? [] },
    valuesOf: ({ value }) => new Set([value]),
    debateTitle: () => '',
    years: [2020, 2020],
  };
  const index = createIndex(records);
  const numbers = (results: readonly { readonly record: SearchRecord }[] = []) =>
    results.map(({ record }) => Number(/posts\/(\d+)\//.exec(record.address)?.[1]));
  const most = { shown: texts.length };
  return {
    small: async (typed) =>
      numbers(query(index, typed, { perKind: texts.length, kinds: ['post'] }).groups[0]?.results),
    archive: async (typed) =>
      numbers((await queryPosts(archived, parseQuestion(typed), most)).group?.results),
    corrected: async (typed) => {
      const { corrected } = await queryPosts(archived, parseQuestion(typed), most);
      return [
        query(index, typed).corrected,
        corrected.size > 0 ? [...corrected.values()].join(' ') : undefined,
      ];
    },
    stop: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
