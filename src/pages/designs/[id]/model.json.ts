import type { APIRoute, GetStaticPaths } from 'astro';
import { walkedOf } from '../../../site/designs/walked.ts';
import { knowledge } from '../../../site/knowledge.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await knowledge()).designs.keys()].map((id) => ({ params: { id } }));

/** What the script of a design's traces asks for, once its reader leaves the trace. */
export const GET: APIRoute = async ({ params }) => {
  const design = (await knowledge()).designs.get(params.id ?? '');
  if (design === undefined) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(walkedOf(design)), { headers: { 'content-type': 'application/json' } });
};
