import type { KnowledgeBase } from '../../knowledge/index.ts';
import { hrefOf } from '../href.ts';
import { nameOf } from '../names.ts';
import { bdi, type Html, html } from '../template.ts';
import { words as siteWords } from '../words/index.ts';

/**
 * A link to an entry, a thread or an argument.
 *
 * @param words Its own name where nothing is given; what is not HTML is a text with a direction of its own.
 */
export function entryLink(kb: KnowledgeBase, to: string, words?: string | Html, className?: string): Html {
  const address = hrefOf(kb, to);
  const text = words ?? nameOf(kb, to);
  const shown = typeof text === 'string' ? bdi(text) : text;
  if (address === undefined)
    return html`<span class="broken" title="${siteWords.common.noEntry({ id: to })}">${shown}</span>`;
  return html`<a href="${address}"${className !== undefined && html` class="${className}"`}>${shown}</a>`;
}
