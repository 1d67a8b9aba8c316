import { escapeHtml } from './html.ts';

/** HTML of a post's author and day. The name is isolated, so that its writing direction does not affect the day. */
export function bylineHtml({ author, day }: { readonly author: string; readonly day: string }): string {
  return [`<bdi>${escapeHtml(author)}</bdi>`, ...(day === '' ? [] : [escapeHtml(day)])].join(', ');
}
