import { site } from 'virtual:parley/site';
import type { APIRoute } from 'astro';
import { listed } from '../../knowledge/index.ts';
import { knowledge } from '../../site/knowledge.ts';
import { recordsToPublish } from '../../site/search/published.ts';

/** What the search looks through: fetched when a reader first searches. */
export const GET: APIRoute = async () =>
  Response.json(recordsToPublish(listed(await knowledge()), site.search));
