import { type ArgumentNode, addressIn, type KnowledgeBase, type PostNode } from '../../knowledge/index.ts';
import { href } from '../href.ts';
import { noTextHtml } from '../post/no-text.ts';
import { noteToHtml } from '../post/note.ts';
import { presentPost } from '../post/present.ts';
import { asHtml, classes, type Html, html } from '../template.ts';
import { words as siteWords } from '../words/index.ts';

/** Lines from which a quotation is folded. */
const FOLD_FROM = 7;

/** The text of a post with its notes, and the CSS rules that place them. */
export function wordsHtml(kb: KnowledgeBase, post: PostNode): { words: Html; rules: string } {
  const argumentNodes = post.arguments.flatMap((key) => kb.arguments.get(key) ?? []);
  const noteOf = new Map(argumentNodes.map((argument) => [argument.id, argument]));
  const presented = presentPost(kb, post, {
    naming: { prefix: '', page: '' },
    hrefOfParagraph: (id, anchor) => href(kb, addressIn(kb, id, anchor) ?? ''),
    noteOf: (id) => {
      const argument = noteOf.get(id);
      return argument === undefined ? '' : noteToHtml(kb, argument);
    },
    foldFrom: FOLD_FROM,
    // Of a reconstructed post the quotations are all there is.
    isAtHand: (source) => source.entry.data.reconstructed === undefined,
    mentioned: new Set(),
  });
  const homeless = argumentNodes.filter(({ id }) => !presented.found.has(id));
  const isReconstructed = post.entry.data.reconstructed !== undefined;
  const words = html`<div class="${classes('post-body', isReconstructed && 'is-reconstructed')}">${
    presented.html === '' ? noTextHtml(post) : asHtml(presented.html)
  }${homeless.length > 0 && homelessHtml(kb, homeless, post.entry.data.apart !== undefined)}</div>`;
  return { words, rules: presented.rules + targetRule(argumentNodes, presented.html) };
}

/** @param isApart Whether the post has no words here, so that there is nothing to find any in. */
function homelessHtml(kb: KnowledgeBase, homeless: readonly ArgumentNode[], isApart: boolean): Html {
  const heading = isApart
    ? html`<p class="section-note">${siteWords.post.madeHere}</p>`
    : html`<p class="broken">${siteWords.post.broken}</p>`;
  return html`<div class="notes">${heading}${homeless.map((argument) =>
    asHtml(noteToHtml(kb, argument)),
  )}</div>`;
}

/** Marks all pieces of the words that an address leads to, because only one of them has the id. */
function targetRule(made: readonly ArgumentNode[], body: string): string {
  const inPieces = made.filter(({ id }) => body.split(`data-argument="${id}"`).length > 2);
  const targets = inPieces
    .map(({ id }) => `:root:has([id="${id}"]:target) [data-argument="${id}"]`)
    .join(',');
  return targets && `${targets}{background:var(--match)}`;
}
