import type { APIRoute } from 'astro';
import { pagesOf } from '../citations/index.ts';
import { knowledge } from '../site/knowledge.ts';

/** The pages of debates, posts, concepts, people and threads: what links in documents elsewhere are checked against. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(pagesOf(await knowledge()))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
