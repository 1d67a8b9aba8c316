import type { APIRoute } from 'astro';
import icon from '../site/favicon.svg?raw';

/** The icon of a site whose project has none of its own. */
export const GET: APIRoute = () => new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
