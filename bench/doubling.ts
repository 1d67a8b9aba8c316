import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, findCitations, lookUp } from '../src/citations/documents/index.ts';
import { catalogueOf } from '../src/citations/index.ts';
import { takeDown } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { annotationsOf } from '../src/machine/annotations.ts';
import { readSource } from '../src/mail/index.ts';
import { createIndex, query, type SearchRecord, textPieces } from '../src/search/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { wordsHtml } from '../src/site/post-page/words.ts';
import { knowledgeOf, postFile, SMALL } from '../tests/support/knowledge.ts';
import { ARGUED, arguedPost } from './support/argued-post.ts';
import { answersToMissing, linesOfMail, mailOf, wordsOf } from './support/sized-mail.ts';

/** A loop, and what it does to an input of a size. What is made before it is timed is not counted. */
interface Loop {
  readonly name: string;
  readonly of: string;
  readonly sizes: readonly [number, number, number];
  readonly prepare: (size: number) => (() => unknown) | Promise<() => unknown>;
}

/** Two doublings that take more than the square of this are more than linear: sorting and a fuller memory take some. */
const MOST = 2.8;
/** The shortest time that tells, in milliseconds. */
const LEAST = 20;

/**
 * Doubles the input of each loop over mail, bodies, records and documents, twice, and prints how many times as long it takes. Exits 1 where two
 * doublings of one take more than 2.8 times 2.8 as long. Arguments: parts of names, of the loops to run.
 */
export async function run(args: string[]): Promise<void> {
  const chosen = LOOPS.filter(({ name }) => args.length === 0 || args.some((part) => name.includes(part)));
  if (chosen.length === 0)
    throw new Error(`there is no such loop; there are: ${LOOPS.map(({ name }) => name).join(', ')}`);
  console.log(
    '| loop | of | CPU time | second by first | third by second |\n| --- | --- | --- | --- | --- |',
  );
  const slow: string[] = [];
  for (const { name, of, sizes, prepare } of chosen) {
    const times: number[] = [];
    for (const size of sizes) times.push(await best(await prepare(size)));
    const [first = 0, second = 0, third = 0] = times;
    const ratios = [second / first, third / second];
    const shown = times.map((time) => `${(time / 1000).toFixed(2)} s`).join(', ');
    console.log(
      `| ${name} | ${sizes.map((size) => size.toLocaleString('en')).join(', ')} ${of} | ${shown} | ${ratios.map((ratio) => ratio.toFixed(1)).join(' | ')} |`,
    );
    if (second > LEAST && third / first > MOST ** 2) slow.push(name);
  }
  if (slow.length === 0) return;
  console.error(`more than linear: ${slow.join(', ')}`);
  process.exitCode = 1;
}

/** Milliseconds of CPU, of all threads, of the faster of two runs, or of one that takes long. */
async function best(work: () => unknown): Promise<number> {
  const once = async () => {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const first = await once();
  return first > 5000 ? first : Math.min(first, await once());
}

/** Does something in a folder that goes afterwards. */
async function inFolder(work: (folder: string) => unknown): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-doubling-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const POST = '2024-01-01-a-author-000000';

function writePost(contentDir: string, text: string): void {
  mkdirSync(join(contentDir, 'posts'));
  writeFileSync(join(contentDir, 'posts', `${POST}.mdx`), postFile(POST, text));
}

const HOME = 'https://example.org/kb/';

/** Judges a document of so many quotations against a catalogue of as many arguments, all of one position. */
function quotationsJudged(
  size: number,
  quoted: (at: number) => string,
  keyOf: (at: number) => string = () => 'one-ring',
): () => unknown {
  const catalogue = catalogueOf(knowledgeOf(arguedPost(size)), undefined, { site: HOME });
  const text = Array.from(
    { length: size },
    (_, at) => `Somebody said “${quoted(at)}” [@${keyOf(at)}] of it.\n\n`,
  ).join('');
  const found = findCitations(text, 'a.md');
  return () => checkDocument(text, 'a.md', lookUp(catalogue), { found });
}

const LOOPS: readonly Loop[] = [
  {
    name: 'import of one mail',
    of: 'lines',
    sizes: [250_000, 500_000, 1_000_000],
    prepare: (size) => () =>
      inFolder((folder) => {
        const mbox = join(folder, 'one.mbox');
        writeFileSync(mbox, mailOf(size));
        return importMessages(readSource(mbox, { now: new Date() }), { contentDir: join(folder, 'content') });
      }),
  },
  {
    name: 'segments of one text',
    of: 'lines',
    sizes: [50_000, 100_000, 200_000],
    prepare: (size) => {
      const text = linesOfMail(size).join('\n');
      return () => segmentLines(text);
    },
  },
  {
    name: 'words of records in pieces',
    of: 'records',
    sizes: [10_000, 20_000, 40_000],
    prepare: (size) => {
      const records = Array.from({ length: size }, (_, at) => ({
        text: `every record has ring${at % 977} ${wordsOf(20, at)}`,
      }));
      return () => textPieces(records);
    },
  },
  {
    name: 'redaction of one post',
    of: 'words',
    sizes: [20_000, 40_000, 80_000],
    prepare: (size) => () => {
      const words = wordsOf(Math.floor(size / 2), 7);
      return inFolder((contentDir) => {
        writePost(contentDir, `${wordsOf(Math.ceil(size / 2), 3)}.\n\n${words}\n`);
        return takeDown({ contentDir, post: POST, words, reason: 'asked', today: '2024-01-02' });
      });
    },
  },
  {
    name: 'check of arguments, one on another',
    of: 'arguments',
    sizes: [1000, 2000, 4000],
    prepare: (size) => {
      const files = arguedPost(size);
      return () => knowledgeOf(files);
    },
  },
  {
    name: 'annotations of one post',
    of: 'arguments',
    sizes: [1000, 2000, 4000],
    prepare: (size) => {
      const kb = knowledgeOf(arguedPost(size));
      const place = { kb, publication: { base: '/' } };
      return () => annotationsOf(place, 'annotations.json', 'all', [...kb.arguments.keys()]);
    },
  },
  {
    name: 'citations of a document',
    of: 'bytes',
    sizes: [262_144, 524_288, 1_048_576],
    prepare: (size) => {
      const line = `A "quotation of some words" ([@one-ring]) and ${HOME}positions/one-ring/ in a line.\n> - quoted\n\n`;
      const text = line.repeat(Math.ceil(size / line.length));
      return () => findCitations(text, 'a.md');
    },
  },
  {
    name: 'judging of the citations of a document',
    of: 'bytes',
    sizes: [262_144, 524_288, 1_048_576],
    prepare: (size) => {
      const lookup = lookUp(catalogueOf(knowledgeOf(SMALL), undefined, { site: HOME }));
      const line =
        'Somebody said “One ring is enough for all we do.” [@one-ring], “no such words” [@one-ring], and [@one-rign].\n\n';
      const text = line.repeat(Math.ceil(size / line.length));
      const found = findCitations(text, 'a.md');
      return () => checkDocument(text, 'a.md', lookup, { found });
    },
  },
  {
    name: 'judging of quotations of a position',
    of: 'quotations, and arguments below it',
    sizes: [1000, 2000, 4000],
    prepare: (size) => quotationsJudged(size, (at) => `Line ${at} says that one ring is enough`),
  },
  {
    name: 'judging of wrong quotations of a position',
    of: 'quotations, and arguments below it',
    sizes: [1000, 2000, 4000],
    prepare: (size) => quotationsJudged(size, (at) => `Line ${at} says that no ring is enough`),
  },
  {
    name: 'judging of quotations of arguments',
    of: 'quotations, and arguments',
    sizes: [2000, 4000, 8000],
    prepare: (size) =>
      quotationsJudged(
        size,
        (at) => `Line ${at} says that one ring is enough`,
        (at) => `${ARGUED}#line-${at}`,
      ),
  },
  {
    name: 'reconstruction of missing posts',
    of: 'answers to them',
    sizes: [500, 1000, 2000],
    prepare: (size) => () =>
      inFolder((folder) => {
        const mbox = join(folder, 'answers.mbox');
        writeFileSync(mbox, answersToMissing(size));
        return importMessages(readSource(mbox, { now: new Date() }), { contentDir: join(folder, 'content') });
      }),
  },
  {
    name: 'page of one post',
    of: 'lines',
    sizes: [5000, 10_000, 20_000],
    prepare: (size) => {
      const text = `${linesOfMail(size).join('\n')}\n`;
      const files = { [`posts/${POST}.mdx`]: postFile(POST, text) };
      return () => {
        const kb = knowledgeOf(files);
        const post = kb.posts.get(POST);
        if (post === undefined) throw new Error('there is no such post');
        return wordsHtml(kb, post);
      };
    },
  },
  {
    name: 'index of records, and queries of it',
    of: 'records',
    sizes: [5000, 10_000, 20_000],
    prepare: (size) => {
      const records = Array.from(
        { length: size },
        (_, at): SearchRecord => ({
          kind: 'argument',
          title: `Ring ${at}`,
          text: wordsOf(20, at),
          names: [`ring-${at}`],
          author: 'Ann Author',
          date: '2024-01-02',
          debate: 'Rings',
          address: `posts/a/#${at}`,
          facets: {},
        }),
      );
      return () => {
        const index = createIndex(records);
        for (const asked of ['ring', 'rign sise', '"every record"', 'from:ann ring']) query(index, asked);
      };
    },
  },
];
