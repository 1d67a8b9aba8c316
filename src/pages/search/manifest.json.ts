import type { APIRoute } from 'astro';
import type { Manifest } from '../../search/index.ts';

/** How the site is searched. The build of an archive writes its own over this one, when its index is made. */
export const GET: APIRoute = () => Response.json({ search: 'simple' } satisfies Manifest);
