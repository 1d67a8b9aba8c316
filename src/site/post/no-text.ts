import { spellControls } from '../../controls/index.ts';
import type { PostNode } from '../../knowledge/index.ts';
import { loreHref } from '../href.ts';
import { timeHtml } from '../parts/time.ts';
import { bdi, type Html, html, type Part } from '../template.ts';
import { words } from '../words/index.ts';
import { inARow } from '../words/lists.ts';

/** What stands in place of a text: that there is none, that it stands apart, or what of the post was left out, and why. */
export function noTextHtml({ entry }: PostNode): Html {
  const { apart, messageId, attachments } = entry.data;
  if (apart !== undefined)
    return html`<p class="apart">${words.post.apart.parts<Part>({ day: timeHtml(apart.verified) })}${
      messageId !== undefined &&
      html` <a href="${loreHref(messageId)}" rel="noopener">${words.post.readElsewhere}</a>`
    }</p>`;
  const left = attachments.filter(({ leftOut }) => leftOut !== undefined && leftOut !== 'signature');
  if (left.length === 0) return html`<p class="gap">${words.post.noText}</p>`;
  const files = left.map(
    ({ name, leftOut }): Part =>
      words.post.fileLeftOut.parts({
        name: bdi(spellControls(name)),
        why: words.post.leftOut[leftOut as keyof typeof words.post.leftOut],
      }),
  );
  return html`<p class="gap">${words.post.noTextKept.parts<Part>({ files: inARow(files) })}</p>`;
}
