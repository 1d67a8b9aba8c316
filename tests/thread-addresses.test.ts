import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadAt } from '../src/knowledge/index.ts';
import { machineFile } from '../src/machine/index.ts';
import { hashesOf } from './support/folder.ts';
import {
  emptyContent,
  fileWith,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  postFiles,
} from './support/forged-archive.ts';
import './support/properties.ts';
import { addToFrontmatter } from './support/shared-index.ts';

/** The mail of a day of May, which answers those of other days. */
function mail(day: number, ...answered: readonly number[]): Mail {
  const ids = answered.map((other) => `<day-${other}@example.org>`);
  return {
    from: `Ann One <ann@example.org>`,
    subject: `Day ${day}`,
    date: `${day} May 2023 10:00:00 +0000`,
    id: `day-${day}@example.org`,
    header: ids.length === 0 ? [] : [`References: ${ids.join(' ')}`],
    text: `What Ann has to say of day ${day} is this and no more.`,
  };
}

const bring = (content: string, ...mails: readonly Mail[]) => importMbox(content, mboxOf(...mails));
const fileOf = (content: string, day: number) => fileWith(content, `subject: Day ${day}\n`);
const idOf = (content: string, day: number) => /([^/]+)\.mdx$/.exec(fileOf(content, day))?.[1] ?? '';

/** By day of each thread's first post that the archive has: the days that its address, and those that lead on to it, are named after. */
async function addresses(content: string): Promise<string[]> {
  const kb = await knowledgeIn(content);
  const day = (post: string) => kb.posts.get(post)?.entry.data.subject.replace('Day ', '') ?? post;
  return [...kb.threads.values()].map(({ slug, formerSlugs, posts }) =>
    [`${posts.map(day).join(',')} at ${day(slug)}`, ...formerSlugs.map(day)].join(' and '),
  );
}

/** A folder as imports left it that kept no addresses. */
function withoutKept(content: string): void {
  for (const path of postFiles(content))
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^threadSlugs: .*\n/m, ''));
}

describe.each([
  ['whose posts keep it', () => {}],
  ['that no post keeps yet', withoutKept],
])('the address of a thread %s', (_what, prepare) => {
  it('stays when its parent comes', async () => {
    const content = emptyContent();
    await bring(content, mail(12, 10), mail(14, 12));
    prepare(content);
    await bring(content, mail(10));
    expect(await addresses(content)).toEqual(['10,12,14 at 12']);
    await bring(content, mail(8), mail(10, 8));
    expect(await addresses(content)).toEqual(['8,10,12,14 at 12']);
  });

  it('leads on when the thread is joined with another, by a post or by a curator', async () => {
    const content = emptyContent();
    await bring(content, mail(10), mail(12), mail(14));
    prepare(content);
    await bring(content, mail(16, 12, 10));
    expect(await addresses(content)).toEqual(['10,12,16 at 10 and 12', '14 at 14']);
    mkdirSync(join(content, 'debates'));
    const debate = `---\ntitle: Days\nquestion: Which?\nsummary: Of days.\nstatus: open\noutcome: None.\nissues:\n  - id: one\n    question: One?\nthreads: [${idOf(content, 10)}, ${idOf(content, 14)}]\n---\n`;
    writeFileSync(join(content, 'debates/days.mdx'), debate);
    const joined = ['10,12,14,16 at 10 and 12 and 14'];
    expect(await addresses(content)).toEqual(joined);
    await bring(content, mail(18, 16));
    expect(await addresses(content)).toEqual(['10,12,14,16,18 at 10 and 12 and 14']);
  });

  it('stays with the part that has its first post when the thread is cut', async () => {
    const content = emptyContent();
    await bring(content, mail(10), mail(12, 10), mail(14, 12));
    prepare(content);
    addToFrontmatter(fileOf(content, 12), 'separate: true\n');
    const cut = ['10 at 10', '12,14 at 12'];
    expect(await addresses(content)).toEqual(cut);
    await bring(content, mail(14, 12));
    expect(await addresses(content)).toEqual(cut);
    await bring(content, mail(8), mail(10, 8));
    const path = fileOf(content, 12);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('separate: true', `continues: ${idOf(content, 8)}`),
    );
    await bring(content, mail(14, 12));
    const kb = await knowledgeIn(content);
    expect(threadAt(kb, idOf(content, 12))?.posts).toContain(idOf(content, 8));
    expect(kb.threads.size).toBeLessThan(3);
  });

  it('is kept without a change to any file where nothing moves it', async () => {
    const content = emptyContent();
    await bring(content, mail(10), mail(12, 10), mail(14));
    prepare(content);
    const before = hashesOf(content);
    await bring(content, mail(10), mail(12, 10), mail(14));
    expect(hashesOf(content)).toEqual(before);
    await bring(content, mail(16, 12));
    const after = hashesOf(content);
    for (const [file, hash] of Object.entries(before)) expect([file, after[file]]).toEqual([file, hash]);
  });
});

describe('data files', () => {
  it('of a thread that was joined with another answer at its former address', async () => {
    const content = emptyContent();
    await bring(content, mail(10), mail(12));
    await bring(content, mail(14, 12, 10));
    const place = { kb: await knowledgeIn(content), publication: { base: '/' } };
    for (const ending of ['json', 'md']) {
      const present = machineFile(place, `threads/${idOf(content, 10)}.${ending}`)?.text();
      expect(present).toContain('Day 14');
      expect(machineFile(place, `threads/${idOf(content, 12)}.${ending}`)?.text()).toBe(present);
    }
  });
});

type Step =
  | { readonly does: 'import'; readonly day: number; readonly answered: readonly number[] }
  | { readonly does: 'cut'; readonly nth: number };

const day = fc.integer({ min: 1, max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('import' as const),
      day,
      answered: fc.uniqueArray(day, { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cut' as const), nth: fc.nat(8) }) },
);

describe('every address that a thread had', () => {
  it('leads for good to the thread that holds the post it is named after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const content = emptyContent();
        const had = new Set<string>();
        await bring(content, mail(5));
        for (const one of steps) {
          if (one.does === 'import') await bring(content, mail(one.day, ...one.answered));
          else {
            const path = postFiles(content)[one.nth];
            if (path && !readFileSync(path, 'utf8').includes('separate:'))
              addToFrontmatter(path, 'separate: true\n');
          }
          const kb = await knowledgeIn(content);
          for (const { slug } of kb.threads.values()) had.add(slug);
          for (const slug of had) expect(threadAt(kb, slug)?.posts).toContain(slug);
        }
      }),
      { numRuns: 25 },
    );
  });
});
