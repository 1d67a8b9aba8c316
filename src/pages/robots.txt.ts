import type { APIRoute } from 'astro';
import { fullAddress, href } from '../site/href.ts';

/** Everybody may read everything; where the site has an address, its sitemap is named. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site === undefined ? '' : `\nSitemap: ${fullAddress(site, href('sitemap.xml'))}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'content-type': 'text/plain' } });
};
