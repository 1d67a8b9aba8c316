import { spellControls } from '../../controls/index.ts';
import { type Conflict, conflictSentence } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { entryLink } from '../parts/entry-link.ts';
import { bdi, type Html, heading, html } from '../template.ts';

/** What other posts and sources claim against a post, above its words: a reader must not miss that two posts say they are one. @param level Of its heading. */
export function conflictsHtml(kb: KnowledgeBase, conflicts: readonly Conflict[], level: 2 | 3 = 2): Html {
  return html`<div class="conflicts" role="note">${heading(level, 'Conflicting claims')}<ul>${conflicts.map(
    (conflict) => html`<li>${sentenceHtml(kb, conflict)}</li>`,
  )}</ul></div>`;
}

/** The sentence of the report and the check, with a link to the other post. */
function sentenceHtml(kb: KnowledgeBase, conflict: Conflict): Html {
  const sentence = spellControls(conflictSentence(conflict));
  if (!('post' in conflict) || !kb.posts.has(conflict.post)) return html`${bdi(`${sentence}.`)}`;
  return html`${entryLink(kb, conflict.post, 'Another post')}${bdi(sentence.slice(conflict.post.length))}.`;
}
