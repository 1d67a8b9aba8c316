import { spellControls } from '../../controls/index.ts';
import { type Conflict, shownInConflict } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { entryLink } from '../parts/entry-link.ts';
import { bdi, type Html, heading, html, type Part } from '../template.ts';
import { words } from '../words/index.ts';

const text = words.post;

/** Conflicting claims of other posts and sources. They are shown above the text, so that no reader misses that two posts claim to be the same. @param level Of its heading. */
export function conflictsHtml(kb: KnowledgeBase, conflicts: readonly Conflict[], level: 2 | 3 = 2): Html {
  return html`<div class="conflicts" role="note">${heading(level, text.conflicts)}<ul>${conflicts.map(
    (conflict) => html`<li>${sentenceHtml(kb, conflict)}.</li>`,
  )}</ul></div>`;
}

/** The sentence of the report and the check, with a link to the other post. */
function sentenceHtml(kb: KnowledgeBase, conflict: Conflict): Part {
  const { conflict: sentences } = text;
  if ('post' in conflict) {
    const post = kb.posts.has(conflict.post)
      ? entryLink(kb, conflict.post, text.anotherPost)
      : bdi(conflict.post);
    return sentences[conflict.about].parts({ post });
  }
  const shown = (one: string) => bdi(spellControls(shownInConflict(one)));
  return sentences[conflict.about].parts({ source: shown(conflict.source), says: shown(conflict.says) });
}
