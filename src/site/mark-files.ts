import { site } from 'virtual:parley/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { MARKS, type Mark, readMark } from '../entries/index.ts';
import { MARK_TYPES } from '../machine/index.ts';
import { knowledge } from './knowledge.ts';

/** The route of icons and logos of one file type, by the ending of their addresses. */
export function markRoute(kind: Mark['kind']): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    async getStaticPaths() {
      const { marks } = (await knowledge()).settings;
      return MARKS.filter((name) => marks[name]?.kind === kind).map((name) => ({
        params: { name },
        props: { file: marks[name]?.file },
      }));
    },
    GET({ props: { file } }) {
      const read = readMark(site.content, file);
      // It was checked; what came into its place since then is checked again.
      if ('fault' in read) throw new Error(`${file}: ${read.fault}`);
      return new Response(Uint8Array.from(read.bytes), { headers: { 'content-type': MARK_TYPES[kind] } });
    },
  };
}
