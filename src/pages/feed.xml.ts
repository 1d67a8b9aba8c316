import type { APIRoute } from 'astro';
import { changesFeed } from '../site/feeds/feed.ts';
import { href } from '../site/href.ts';
import { knowledge } from '../site/knowledge.ts';

/** The latest changes, as Atom. */
export const GET: APIRoute = async ({ site }) => {
  const kb = await knowledge();
  return new Response(changesFeed(kb, 'atom', site, href('')), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
