import type { Settings } from '../entries/index.ts';
import { addressOf, type KnowledgeBase, pathFromHome, threadAddress } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';

/** A link to a path of the site (`debates/`, without a leading slash), under the base path of the knowledge base's site (`knowledgeOf`). */
export function href({ settings }: { readonly settings: Pick<Settings, 'base'> }, path: string): string {
  return (settings.base ?? '/') + path;
}

/** An address written in a body: a path from the home page gets the base path of the site, if it is written without. */
export function writtenHref(kb: { readonly settings: Pick<Settings, 'base'> }, address: string): string {
  const path = pathFromHome(address, kb.settings.base);
  return path === undefined ? address : href(kb, path);
}

/** A link to an entry, an argument or a thread; undefined if there is none with that id. */
export function hrefOf(kb: KnowledgeBase, key: string): string | undefined {
  const address = addressOf(kb, key);
  return address === undefined ? undefined : href(kb, address);
}

/** The page of a message in the archive of the kernel's lists. */
export function loreHref(messageId: string): string {
  return `https://lore.kernel.org/r/${encodeURIComponent(messageId).replaceAll('%40', '@')}/`;
}

/** A page of a thread, from 1. (Its id may be that of its first post, so that `hrefOf` would lead there.) */
export function threadHref(kb: KnowledgeBase, thread: Thread, page = 1): string {
  return href(kb, threadAddress(thread, page));
}

/** The full address of a path from the root if the address of the site is known; else the path. */
export function fullAddress(site: URL | undefined, path: string): string {
  return site === undefined ? path : new URL(path, site).href;
}
