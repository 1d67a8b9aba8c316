import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { isOnLore } from '../archives.ts';
import { href, loreHref } from '../href.ts';
import { copyText } from '../parts/copy-text.ts';
import { bdi, type Html, html, type Part } from '../template.ts';
import { words } from '../words/index.ts';
import { inARow } from '../words/lists.ts';

const text = words.post;

type Attachment = PostNode['entry']['data']['attachments'][number];

/** Facts about a post, folded, with how to reply to it; and its attachments. @param above Terms that come before the others. */
export function factsHtml(kb: KnowledgeBase, post: PostNode, above: Part = ''): Html {
  const data = post.entry.data;
  const { messageId, sources, defects, attachments } = data;
  return html`<details class="post-facts"><summary>${text.about}</summary><dl class="facts">${above}${
    messageId !== undefined && messageIdHtml(messageId, data.lists)
  }<dt>${text.id}</dt><dd><code>${post.id}</code></dd>${
    sources.length > 0 &&
    html`<dt>${text.readFrom}</dt><dd>${inARow(sources.map((source) => bdi(spellControls(sourceWords(source)))))}</dd>`
  }${sources.map(
    ({ file, adds }) =>
      adds !== undefined &&
      html`<dt>${text.beyond.parts({ file: bdi(spellControls(file)) })}</dt><dd dir="auto">${spellControls(adds)}</dd>`,
  )}${
    defects.length > 0 &&
    html`<dt>${text.defects}</dt><dd>${defects.map((defect, at) => [at > 0 && '; ', bdi(spellControls(defect))])}</dd>`
  }</dl></details>${
    attachments.length > 0 &&
    html`<p class="meta attachments"><span>${text.attached}</span>${attachments.map(
      (attachment) => html`<span>${attachmentHtml(kb, attachment)}</span>`,
    )}</p>`
  }`;
}

/** The source of a post; for a member of a digest, which member. */
function sourceWords({
  file,
  digest,
}: {
  readonly file: string;
  readonly digest?: string | undefined;
}): string {
  return digest === undefined ? file : text.inDigest({ file, digest });
}

/** The name of a file that came with the post, as a link if the file is kept. */
function fileHtml(kb: KnowledgeBase, name: string, file: string | undefined): Html {
  return file === undefined ? bdi(name) : html`<a href="${href(kb, file)}">${bdi(name)}</a>`;
}

/** What is known of a file that came with the post. */
function attachmentHtml(kb: KnowledgeBase, { name, type, bytes, file, leftOut }: Attachment): Part {
  const shown = {
    name: fileHtml(kb, spellControls(name) || text.noName, file),
    type: bdi(spellControls(type)),
    count: bytes,
  };
  if (leftOut === undefined || leftOut === 'signature') return text.file.parts(shown);
  return text.fileNotKept.parts({ ...shown, why: text.leftOut[leftOut] });
}

function messageIdHtml(messageId: string, lists: readonly string[]): Html {
  const to: Part = lists.length === 0 ? text.theList : inARow(lists.map((list) => bdi(spellControls(list))));
  const link = html`<a href="${loreHref(messageId)}" rel="noopener">${text.onLore}</a>`;
  const reply = isOnLore(lists)
    ? text.replyOnLore.parts<Part>({ link, lists: to })
    : text.reply.parts({ lists: to });
  return html`<dt>Message-ID</dt><dd>${copyText(spellControls(messageId), 'Message-ID')}</dd><dt>${text.toReply}</dt><dd>${reply}</dd>`;
}
