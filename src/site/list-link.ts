import { spellControls } from '../controls/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { bdi, type Html, html } from './template.ts';

/** A mailing list as the settings call it, linked to its archive where they say where that is; its name in the posts otherwise. */
export function listLink({ settings }: KnowledgeBase, list: string): Html {
  const { name = list, archive } = Object.hasOwn(settings.lists, list) ? (settings.lists[list] ?? {}) : {};
  const words = bdi(spellControls(name));
  return archive === undefined ? words : html`<a href="${archive}" rel="noopener">${words}</a>`;
}
