import type { APIRoute, GetStaticPaths } from 'astro';
import { resolveKey } from '../../../knowledge/index.ts';
import { colourSheet } from '../../../site/head/colours.ts';
import { hrefOf } from '../../../site/href.ts';
import { knowledge } from '../../../site/knowledge.ts';
import file from '../../../site/map/file.css?raw';
import map from '../../../site/map/map.css?raw';
import { mapFile } from '../../../site/map/standalone.ts';
import { movedPaths } from '../../../site/moved/paths.ts';
import signs from '../../../site/styles/signs.css?raw';
import tokens from '../../../site/styles/tokens.css?raw';

export const getStaticPaths: GetStaticPaths = async () => {
  const kb = await knowledge();
  const present = [...kb.debates.keys()].map((id) => ({ params: { id } }));
  return [...present, ...movedPaths(kb, 'debates').map(({ params }) => ({ params }))];
};

const SHEET = [tokens, signs, map, file]
  .join('\n')
  .replace(/\/\*[^*]*\*\//g, '')
  .replace(/\s+/g, ' ');

/** The argument map of a debate as a file to keep. */
export const GET: APIRoute = async ({ params, site }) => {
  const kb = await knowledge();
  const debate = kb.debates.get(resolveKey(kb, params.id ?? '') ?? '');
  if (debate === undefined) return new Response(null, { status: 404 });
  const address = (key: string) => {
    const path = hrefOf(kb, key);
    return path === undefined || site === undefined ? path : new URL(path, site).href;
  };
  const sheet = SHEET + colourSheet(kb.settings.colours);
  return new Response(mapFile(kb, debate, sheet, address), { headers: { 'content-type': 'image/svg+xml' } });
};
