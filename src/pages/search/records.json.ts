import type { APIRoute } from 'astro';
import { listed } from '../../knowledge/index.ts';
import { knowledge } from '../../site/knowledge.ts';
import { recordsToPublish } from '../../site/search/published.ts';

/** How the site is searched, as the build chose. */
const MODE = process.env.PARLEY_SEARCH === 'archive' ? 'archive' : 'simple';

/** What the search looks through: fetched when a reader first searches. */
export const GET: APIRoute = async () => Response.json(recordsToPublish(listed(await knowledge()), MODE));
