import type { APIRoute, GetStaticPaths } from 'astro';
import { listed } from '../knowledge/index.ts';
import { sitemapFiles, sitemapIndex } from '../site/feeds/sitemap.ts';
import { fullAddress, href } from '../site/href.ts';
import { knowledge } from '../site/knowledge.ts';

/** A sitemap names full addresses: a site that does not know its own has none. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { map: 'sitemap' } }] : [];

export const GET: APIRoute = async ({ site }) => {
  const kb = await knowledge();
  const files = Array.from({ length: sitemapFiles(listed(kb)) }, (_, index) =>
    fullAddress(site, href(kb, `sitemaps/${index + 1}.xml`)),
  );
  return new Response(sitemapIndex(files), { headers: { 'content-type': 'application/xml' } });
};
