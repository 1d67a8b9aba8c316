import type { KnowledgeBase } from '../../knowledge/index.ts';
import { hrefOf } from '../href.ts';
import { nameOf } from '../names.ts';
import { type Html, html } from '../template.ts';

/**
 * A link to an entry, a thread or an argument.
 *
 * @param words Its own name where nothing is given.
 */
export function entryLink(kb: KnowledgeBase, to: string, words?: string, className?: string): Html {
  const address = hrefOf(kb, to);
  const text = words ?? nameOf(kb, to);
  if (address === undefined) return html`<span class="broken" title="There is no entry ${to}">${text}</span>`;
  return html`<a href="${address}"${className !== undefined && html` class="${className}"`}>${text}</a>`;
}
