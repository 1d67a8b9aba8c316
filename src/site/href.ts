import { addressOf, type KnowledgeBase, threadAddress } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';

let base = import.meta.env?.BASE_URL ?? '/';

/** Has links lead to a site under another base path: pages that the build writes itself are not bundled, and learn it so. */
export function linkUnder(path: string): void {
  base = path;
}

/** A path of the site (`debates/`, without a leading slash) as it must be linked under the base path. */
export function href(path: string): string {
  return base.replace(/\/*$/, '/') + path;
}

/** Where an entry, an argument or a thread is shown; nothing where there is none of that id. */
export function hrefOf(kb: KnowledgeBase, key: string): string | undefined {
  const address = addressOf(kb, key);
  return address === undefined ? undefined : href(address);
}

/** The page of a message in the archive of the kernel's lists. */
export function loreHref(messageId: string): string {
  return `https://lore.kernel.org/r/${encodeURIComponent(messageId).replaceAll('%40', '@')}/`;
}

/** A page of a thread, from 1. (Its id may be that of its first post, so that `hrefOf` would lead there.) */
export function threadHref(thread: Thread, page = 1): string {
  return href(threadAddress(thread, page));
}

/** The full address of a path from the root, where the site knows its own; else the path. */
export function fullAddress(site: URL | undefined, path: string): string {
  return site === undefined ? path : new URL(path, site).href;
}
