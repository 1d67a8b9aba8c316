import { spellControls } from '../controls/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { bdi, type Html, html } from './template.ts';

/** A mailing list by the name in the settings (by its name in the posts if they have none), linked to its archive if they give the address. */
export function listLink({ settings }: KnowledgeBase, list: string): Html {
  const { name = list, archive } = Object.hasOwn(settings.lists, list) ? (settings.lists[list] ?? {}) : {};
  const words = bdi(spellControls(name));
  return archive === undefined ? words : html`<a href="${archive}" rel="noopener">${words}</a>`;
}
