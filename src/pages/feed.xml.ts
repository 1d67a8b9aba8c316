import type { APIRoute } from 'astro';
import { listed } from '../knowledge/index.ts';
import { changesFeed } from '../site/feeds/feed.ts';
import { href } from '../site/href.ts';
import { knowledge } from '../site/knowledge.ts';
import { revisedOn } from '../site/revisions/revised-on.ts';

/** The latest changes, as Atom. */
export const GET: APIRoute = async ({ site }) => {
  const kb = listed(await knowledge());
  return new Response(changesFeed(kb, 'atom', site, href(kb, ''), revisedOn(kb)), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
