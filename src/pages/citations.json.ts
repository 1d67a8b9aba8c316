import type { APIRoute } from 'astro';
import { catalogueText } from '../citations/index.ts';
import { knowledge } from '../site/knowledge.ts';
import { published } from '../site/revisions/catalogue.ts';

/** What can be cited, now and at each revision on record: what documents elsewhere are checked against. */
export const GET: APIRoute = async () =>
  new Response(catalogueText(published(await knowledge()).catalogue), {
    headers: { 'content-type': 'application/json' },
  });
