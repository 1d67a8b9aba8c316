import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exploreAll, type Model } from '../src/designs/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';

/** Values of each variable of a generated model. */
const VALUES = 10;

/** Explores each design of a content folder, and generated models of 10,000 and 100,000 states; with a built site also the sizes of its pages of designs. */
export async function run([contentDir = 'content', site]: string[]): Promise<void> {
  const { designs } = buildKnowledge(await readEntries(contentDir));
  for (const { id, entry } of designs.values()) explored(id, entry.data);
  for (const variables of [4, 5]) explored(`generated, ${variables} variables`, counters(variables));
  if (site !== undefined) pageSizes(join(site, 'designs'));
}

function explored(name: string, model: Model): void {
  const start = performance.now();
  const all = exploreAll(model);
  const took = performance.now() - start;
  const states = all.reduce((sum, one) => sum + one.states, 0);
  const most = all.reduce((max, one) => Math.max(max, one.states), 0);
  console.log(
    `${name}: ${all.length} settings, ${states} states in all, ${most} under one setting: ${took.toFixed(0)} ms`,
  );
}

/** Variables that each count round and round, so that every combination of their values can be reached. */
function counters(size: number): Model {
  const names = Array.from({ length: size }, (_, at) => `v${at}`);
  const values = Array.from({ length: VALUES }, (_, at) => String(at));
  return {
    actors: [{ id: 'counter', title: 'Counter' }],
    handles: [],
    variables: Object.fromEntries(names.map((name) => [name, values])),
    switches: {},
    actions: names.flatMap((name) =>
      values.map((value, at) => ({
        id: `${name}-${value}`,
        from: 'counter',
        says: 'counts',
        when: { [name]: value },
        changes: { [name]: values[(at + 1) % VALUES] ?? '' },
        general: 'Counts.',
      })),
    ),
    invariants: [
      {
        id: 'all-last',
        title: 'All can be at their last value.',
        reached: Object.fromEntries(names.map((name) => [name, values.at(-1) ?? ''])),
      },
    ],
    scenarios: [],
    claims: [],
    requests: [],
  };
}

function pageSizes(folder: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  const sizes = pages.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  const largest = sizes.indexOf(sizes.reduce((max, size) => Math.max(max, size), 0));
  console.log(
    `${pages.length} pages of designs, compressed: ${sizes[largest]} bytes at most (designs/${pages[largest]})`,
  );
}
