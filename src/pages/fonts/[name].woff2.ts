import { site } from 'virtual:parley/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readFontFile } from '../../entries/index.ts';
import { knowledge } from '../../site/knowledge.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await knowledge()).settings.fontFiles.map(({ name, file }) => ({ params: { name }, props: { file } }));

/** The font files of the settings. */
export const GET: APIRoute = ({ props: { file } }) => {
  const read = readFontFile(site.content, file);
  // It was checked; what came into its place since then is checked again.
  if ('fault' in read) throw new Error(`${file}: ${read.fault}`);
  return new Response(Uint8Array.from(read.bytes), { headers: { 'content-type': 'font/woff2' } });
};
