import { resolve } from 'node:path';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { ask, type Library } from '../src/search/browser.ts';
import { contentShelf, siteFolderShelf } from '../src/site/terminal/shelves.ts';
import { knownItems, WAYS } from './support/known-items.ts';
import { random } from './support/random.ts';
import { idOfPost } from './support/search-in-browser.ts';

const QUERIES = 200;
/** As many results as a reader looks at. */
const FIRST = 10;
/** Where a missed post stands is told as far as this. */
const LOOKED_AT = 100;

/**
 * How often a known post is among the first ten, over a content folder, in Node: a version that is folded under another counts. The index is
 * kept in the folder, so that only the first run makes it. Arguments: the folder; seeds of the queries (7 unless told); `--in=SITE` searches a
 * folder with an index that was made before, whatever the code says now; `--misses` prints what was missed: the way, where the post stands, how
 * the answer was found, and what was typed.
 */
export async function run(args: string[]): Promise<void> {
  const [folder, ...seeds] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined)
    throw new Error('usage: npm run bench -- search-known CONTENT [SEED...] [--in=SITE] [--misses]');
  const content = resolve(folder);
  const kb = buildKnowledge(await readEntries(content));
  const posts = [...kb.posts.values()].filter(({ entry }) => entry.data.reconstructed === undefined);
  const made = args.find((arg) => arg.startsWith('--in='))?.slice('--in='.length);
  const shelf = made === undefined ? contentShelf(content, {}, console.log) : siteFolderShelf(resolve(made));
  const { library } = await shelf;
  for (const seed of seeds.length > 0 ? seeds : ['7']) {
    const items = knownItems(posts, QUERIES, Number(seed));
    const recalls: string[] = [];
    for (const [way, typed] of Object.entries(WAYS)) {
      const next = random(Number(seed) + 34);
      let hits = 0;
      for (const { id, words } of items) {
        const text = typed(words, next);
        const { ids, how } = await firstPosts(library, text, FIRST);
        if (ids.includes(id)) hits++;
        else if (args.includes('--misses')) await tellMiss(library, way, { id, text, how, words });
      }
      recalls.push(`${way} ${(hits / QUERIES).toFixed(3)}`);
    }
    console.log(`${posts.length} posts, seed ${seed}: ${recalls.join(', ')}`);
  }
}

async function firstPosts(library: Library, text: string, perKind: number) {
  const answer = await ask(library, text, { perKind });
  const results = answer.groups.find(({ kind }) => kind === 'post')?.results ?? [];
  const all = results.flatMap((result) => [result, ...(result.more ?? [])]);
  const ids = [...new Set(all.map(({ record }) => idOfPost(record.address)))];
  return { ids, how: answer.how, corrected: answer.corrected };
}

async function tellMiss(
  library: Library,
  way: string,
  { id, text, how, words }: { id: string; text: string; how: string; words: readonly string[] },
): Promise<void> {
  const { ids, corrected } = await firstPosts(library, text, LOOKED_AT);
  const rank = ids.indexOf(id);
  const meant = text === words.join(' ') ? '' : ` (of ${words.join(' ')})`;
  const read = corrected === undefined ? '' : ` read as ${corrected}`;
  console.log(
    `${way}: ${rank < 0 ? 'nowhere' : rank + 1} of ${ids.length}, ${how}: ${text}${meant}${read} ${id}`,
  );
}
