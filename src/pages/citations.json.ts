import type { APIRoute } from 'astro';
import { knowledge } from '../site/knowledge.ts';
import { published } from '../site/revisions/catalogue.ts';

/** What can be cited, now and at each revision on record: what documents elsewhere are checked against. */
export const GET: APIRoute = async () => Response.json(published(await knowledge()).catalogue);
