import { defineMiddleware } from 'astro:middleware';
import { portal } from 'virtual:parley/portal';
import { inWordsOf } from '../words/index.ts';

/** Has Astro make the page of a portal in the portal's words. */
export const onRequest = defineMiddleware((_, next) =>
  inWordsOf(portal.settings, async () => {
    const response = await next();
    return new Response(await response.text(), response);
  }),
);
