import type { Relation } from '../../entries/index.ts';
import { relationSign } from '../signs.ts';
import { relationWord } from '../standing-words.ts';
import { asHtml, type Html, html } from '../template.ts';

/** What an argument is, with its sign: `Support`. */
export function relationHtml(relation: Relation): Html {
  return html`<span class="relation ${relation}">${asHtml(relationSign(relation))}${relationWord(relation)}</span>`;
}
