import type { KnowledgeBase } from '../../knowledge/index.ts';
import { contactHref } from '../layouts/footer.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/**
 * A small mark at a gist by which whoever is cited can say that they did not say so: it leads to the settings' contact, with the argument's key as the subject
 * of a mail. Nothing where there is no contact.
 */
export function notSaid({ settings: { contact } }: KnowledgeBase, key: string): Html | undefined {
  if (contact === undefined) return undefined;
  const { askNotSaid: ask, tellNotSaid: tell } = words.argument;
  return html`<a class="not-said" href="${contactHref(contact, key)}" rel="nofollow" title="${ask} ${tell({ key })}"><span class="visually-hidden">${ask}</span></a>`;
}
