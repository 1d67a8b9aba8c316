import type { APIRoute, GetStaticPaths } from 'astro';
import { palettesOf } from '../../entries/index.ts';
import { cardsOf } from '../../site/cards/cards.ts';
import { drawCard } from '../../site/cards/draw.ts';
import { knowledge } from '../../site/knowledge.ts';

/** Other sites ask for a picture by its full address: a site that does not know its own needs none. */
export const getStaticPaths: GetStaticPaths = async () =>
  import.meta.env.SITE ? [...cardsOf(await knowledge()).keys()].map((name) => ({ params: { name } })) : [];

export const GET: APIRoute = async ({ params }) => {
  const kb = await knowledge();
  const card = cardsOf(kb).get(params.name ?? '');
  if (card === undefined) return new Response(null, { status: 404 });
  const { title, colours } = kb.settings;
  const png = await drawCard(card, title, palettesOf(colours).light);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
