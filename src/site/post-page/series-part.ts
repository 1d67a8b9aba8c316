import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { threadHref } from '../href.ts';
import { seriesIn } from '../series.ts';
import { type Html, html } from '../template.ts';

/** Which patch of a series it is. */
export function seriesPartHtml(kb: KnowledgeBase, post: PostNode): Html | undefined {
  const { series } = post.entry.data;
  if (series === undefined) return undefined;
  const part = series.number === 0 ? 'Cover letter of' : `Patch ${series.number} of`;
  const words = `${part} ${series.of}${series.version > 1 ? `, version ${series.version}` : ''}`;
  const thread = kb.threads.get(post.thread);
  if (thread === undefined || seriesIn(kb, thread).length === 0) return html`<span>${words}</span>`;
  return html`<a href="${threadHref(thread)}#Series">${words}</a>`;
}
