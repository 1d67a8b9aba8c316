import type { APIRoute } from 'astro';
import { fullAddress, href } from '../site/href.ts';
import { knowledge } from '../site/knowledge.ts';

/** Everybody may read everything; where the site has an address, its sitemap is named. */
export const GET: APIRoute = async ({ site }) => {
  const kb = await knowledge();
  const sitemap = site === undefined ? '' : `\nSitemap: ${fullAddress(site, href(kb, 'sitemap.xml'))}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'content-type': 'text/plain' } });
};
