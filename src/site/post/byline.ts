import { escapeHtml } from './html.ts';

/** Who wrote a post and when, as HTML: the name has a direction of its own, so that it does not turn the day round. */
export function bylineHtml({ author, day }: { readonly author: string; readonly day: string }): string {
  return [`<bdi>${escapeHtml(author)}</bdi>`, ...(day === '' ? [] : [escapeHtml(day)])].join(', ');
}
