import { defineMiddleware } from 'astro:middleware';
import { spellCommands } from './controls/index.ts';

/** Pages as Astro makes them, with what commands a line, a cursor or a direction spelled out, in whatever title, id or body an entry has it. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(spellCommands(await response.text()), response);
});
