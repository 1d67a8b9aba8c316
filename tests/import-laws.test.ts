import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../src/entries/index.ts';
import { hashesOf } from './support/folder.ts';
import {
  DOOR,
  emptyContent,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  ORIGINAL,
  OTHER,
  PLAN,
  postFiles,
  QUOTER,
} from './support/forged-archive.ts';
import './support/properties.ts';
import { addToFrontmatter } from './support/shared-index.ts';

const FOOTER = `\n\n${'_'.repeat(47)}\nsheds mailing list\nsheds@lists.example.org`;
const OTHERWISE = 'Pine it is, whatever anybody says, and I never said a word about oak.';
const MALLORY = 'Mallory M <m@attacker.example>';

/** True posts, copies of them, forgeries, and a reply whose parent must be put together. */
const POOL: readonly Mail[] = [
  PLAN,
  { ...PLAN, text: PLAN.text + FOOTER, header: ['List-Id: <sheds.lists.example.org>'] },
  { ...PLAN, text: OTHERWISE },
  { ...PLAN, from: MALLORY, text: `${PLAN.text}\n\n${OTHERWISE}` },
  DOOR,
  { ...DOOR, text: DOOR.text + FOOTER },
  { ...DOOR, text: OTHERWISE },
  QUOTER,
  ORIGINAL,
  { ...ORIGINAL, from: MALLORY, text: OTHERWISE },
  OTHER,
];

const mails = fc.shuffledSubarray([...POOL], { minLength: 2 });

/** The posts that are no reconstructions, by their words without a list's footer. */
async function realPosts(content: string): Promise<string[]> {
  const { posts } = await knowledgeIn(content);
  return [...posts.values()]
    .filter(({ entry }) => !entry.data.reconstructed)
    .map(({ entry }) =>
      wholeText(entry)
        .text.replace(/\n_{47}[\s\S]*$/, '')
        .trim(),
    )
    .sort();
}

describe('an import, of any mix of true posts, copies and forgeries', () => {
  it('comes to the same posts in any order, at once or mail by mail', async () => {
    const runs = mails.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(runs, async ([all, shuffled]) => {
        const [atOnce, oneByOne] = [emptyContent(), emptyContent()];
        await importMbox(atOnce, mboxOf(...all));
        for (const mail of shuffled) await importMbox(oneByOne, mboxOf(mail));
        expect(await realPosts(oneByOne)).toEqual(await realPosts(atOnce));
      }),
      { numRuns: 15 },
    );
  });

  it('is once where it is twice', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (all) => {
        const content = emptyContent();
        await importMbox(content, mboxOf(...all));
        const before = hashesOf(content);
        await importMbox(content, mboxOf(...all));
        expect(hashesOf(content)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('loses no annotation', async () => {
    await fc.assert(
      fc.asyncProperty(mails, mails, async (first, second) => {
        const content = emptyContent();
        await importMbox(content, mboxOf(...first));
        const notes = postFiles(content).map((path, at) => {
          addToFrontmatter(path, `note: Note ${at} of the curator.\n`);
          return { path, note: `note: Note ${at} of the curator.\n` };
        });
        const texts = [...(await knowledgeIn(content)).posts.values()].map(({ id, entry }) => {
          return { id, text: wholeText(entry).text, isMade: entry.data.reconstructed !== undefined };
        });
        await importMbox(content, mboxOf(...second));
        const { posts } = await knowledgeIn(content);
        for (const { path, note } of notes) expect(readFileSync(path, 'utf8')).toContain(note);
        for (const { id, text, isMade } of texts) {
          const post = posts.get(id);
          if (!isMade) expect(post && wholeText(post.entry).text).toBe(text);
        }
      }),
      { numRuns: 15 },
    );
  });
});
