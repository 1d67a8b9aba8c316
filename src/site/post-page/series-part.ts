import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { isRequestForComments } from '../../threads/index.ts';
import { threadHref } from '../href.ts';
import { seriesIn, versionName } from '../series.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** Which patch of a series it is. */
export function seriesPartHtml(kb: KnowledgeBase, post: PostNode): Html | undefined {
  const { series } = post.entry.data;
  if (series === undefined) return undefined;
  const rfc = isRequestForComments(post.entry.data.subject) ? true : undefined;
  const isNamed = series.version > 1 || rfc;
  const { number, of } = series;
  const name = number === 0 ? words.series.coverOf({ of }) : words.series.patchOf({ number, of });
  const part = isNamed
    ? words.series.ofVersion({ patches: name, version: versionName({ ...series, rfc }) })
    : name;
  const thread = kb.threads.get(post.thread);
  if (thread === undefined || seriesIn(kb, thread).length === 0) return html`<span>${part}</span>`;
  return html`<a href="${threadHref(kb, thread)}#Series">${part}</a>`;
}
