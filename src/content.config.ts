import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { schemas } from './entries/index.ts';

const CONTENT = resolve(process.env.PARLEY_CONTENT ?? 'content');

/** Curated entries, compiled as MDX. Posts are no collection of Astro's: they are read with the knowledge base and
 *  never meet the MDX compiler. */
function curated<C extends 'debates' | 'positions' | 'concepts' | 'people'>(name: C) {
  return defineCollection({
    loader: glob({ base: `${CONTENT}/${name}`, pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/^.*\/|\.mdx$/g, '') }),
    schema: schemas[name],
  });
}

export const collections = {
  debates: curated('debates'),
  positions: curated('positions'),
  concepts: curated('concepts'),
  people: curated('people'),
};
