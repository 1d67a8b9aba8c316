import { spellControls } from '../../controls/index.ts';
import type { PostNode } from '../../knowledge/index.ts';
import { bdi, type Html, html } from '../template.ts';

/** What stands in place of a text: that there is none, or what of the post was left out, and why. */
export function noTextHtml({ entry }: PostNode): Html {
  const left = entry.data.attachments.filter(
    ({ leftOut }) => leftOut !== undefined && leftOut !== 'signature',
  );
  if (left.length === 0) return html`<p class="gap">This post has no text.</p>`;
  const what = left.map(({ name, leftOut }, at) => [
    at > 0 && ', ',
    html`“${bdi(spellControls(name))}” (${leftOut})`,
  ]);
  return html`<p class="gap">The archive holds no text of this post. It came with what is not kept: ${what}.</p>`;
}
