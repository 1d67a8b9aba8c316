import type { APIRoute } from 'astro';
import { catalogueText } from '../citations/index.ts';
import { knowledge } from '../site/knowledge.ts';
import { catalogueForPages } from '../site/revisions/catalogue-for-pages.ts';

/** What can be cited, now and at each revision on record: what documents elsewhere are checked against. */
export const GET: APIRoute = async () =>
  new Response(catalogueText(catalogueForPages(await knowledge()).catalogue), {
    headers: { 'content-type': 'application/json' },
  });
