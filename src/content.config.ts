import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { schemas } from './entries/index.ts';
import { type Curated, curatedLoader } from './site/curated.ts';

const CONTENT = resolve(process.env.PARLEY_CONTENT ?? 'content');

function curated<C extends Curated>(name: C) {
  return defineCollection({ loader: curatedLoader(CONTENT, name), schema: schemas[name] });
}

/** Posts are no collection of Astro's: they are read with the knowledge base and never meet the MDX compiler. */
export const collections = {
  debates: curated('debates'),
  positions: curated('positions'),
  concepts: curated('concepts'),
  people: curated('people'),
};
