import { defineMiddleware } from 'astro:middleware';
import { spellCommands } from './controls/index.ts';
import { knowledge } from './site/knowledge.ts';
import { inWordsOf } from './site/words/index.ts';

/**
 * Has Astro make each page in the words of the knowledge base. Characters in it that control a line, a cursor or a direction, in whatever title, id or body an entry has
 * them, are replaced by their codes.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const { settings } = await knowledge();
  return inWordsOf(settings, async () => {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return new Response(spellCommands(await response.text()), response);
  });
});
