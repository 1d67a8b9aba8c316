import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { type Curated, curatedLoader } from './site/curated.ts';

const CONTENT = resolve(process.env.PARLEY_CONTENT ?? 'content');

function curated(name: Curated) {
  return defineCollection({ loader: curatedLoader(CONTENT, name) });
}

/** Posts are no collection of Astro's: they are read with the knowledge base and never meet the MDX compiler. */
export const collections = {
  debates: curated('debates'),
  positions: curated('positions'),
  concepts: curated('concepts'),
  people: curated('people'),
};
