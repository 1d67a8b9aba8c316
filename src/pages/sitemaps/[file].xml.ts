import type { APIRoute, GetStaticPaths } from 'astro';
import { listed } from '../../knowledge/index.ts';
import { PER_FILE, pagePaths, sitemap, sitemapFiles } from '../../site/feeds/sitemap.ts';
import { fullAddress, href } from '../../site/href.ts';
import { knowledge } from '../../site/knowledge.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  if (!import.meta.env.SITE) return [];
  const files = sitemapFiles(listed(await knowledge()));
  return Array.from({ length: files }, (_, index) => ({ params: { file: String(index + 1) } }));
};

export const GET: APIRoute = async ({ params, site }) => {
  const from = (Number(params.file) - 1) * PER_FILE;
  const kb = await knowledge();
  const paths = pagePaths(listed(kb)).slice(from, from + PER_FILE);
  return new Response(sitemap(paths.map((path) => fullAddress(site, href(kb, path)))), {
    headers: { 'content-type': 'application/xml' },
  });
};
