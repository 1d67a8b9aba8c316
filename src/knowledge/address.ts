import type { Thread } from '../threads/index.ts';
import type { KnowledgeBase } from './model.ts';
import { presentName } from './names.ts';
import { threadAddress, within } from './post-address.ts';

/** The id of an entry, or the key of an argument, for a reference; aliases are followed. Undefined if it does not exist. */
export function resolveKey(kb: KnowledgeBase, reference: string): string | undefined {
  return presentName(reference, {
    entries: { has: (id) => pageOf(kb, id) !== undefined },
    arguments: kb.arguments,
    traces: { has: (key) => isTrace(kb, key) },
    aliases: kb.aliases,
  });
}

/**
 * The path of an entry, argument (`entry-id#argument-id`) or thread (by id) below the site's base, without a leading slash:
 * `positions/vfio-device-handle/`, `posts/ID/#ARGUMENT`; for a post shown on its thread's page, `threads/SLUG/#ID` or `threads/SLUG/2/#ID`.
 * Aliases are followed. Undefined if it does not exist; the empty string is the home page.
 */
export function addressOf(kb: KnowledgeBase, key: string): string | undefined {
  const resolved = resolveKey(kb, key);
  if (resolved === undefined) return undefined;
  const [id = '', argument] = resolved.split('#');
  if (argument === undefined) return pageOf(kb, id);
  const isScenario = kb.designs.get(id)?.entry.data.scenarios.some((one) => one.id === argument);
  return isScenario ? `designs/${id}/${argument}/` : addressIn(kb, id, argument);
}

/** Whether a scenario or an invariant has this key. */
function isTrace({ designs }: KnowledgeBase, key: string): boolean {
  const [id = '', name] = key.split('#');
  const data = designs.get(id)?.entry.data;
  return data !== undefined && [...data.scenarios, ...data.invariants].some((one) => one.id === name);
}

/** The path of a part of an entry, given its fragment on the entry's own page: a paragraph (`p-5f3a9c01`), a line (`L12`), an argument. */
export function addressIn(kb: KnowledgeBase, id: string, fragment: string): string | undefined {
  const page = pageOf(kb, id);
  return page === undefined ? undefined : within(page, fragment);
}

/** Id of the page entry whose text is shown on the home page. */
export const HOME_PAGE = 'home';

function pageOf(kb: KnowledgeBase, id: string): string | undefined {
  if (kb.pages.has(id)) return id === HOME_PAGE ? '' : `${id}/`;
  for (const collection of ['positions', 'debates', 'concepts', 'people', 'designs'] as const) {
    if (kb[collection].has(id)) return `${collection}/${id}/`;
  }
  const post = kb.posts.get(id);
  const thread = kb.threads.get(post?.thread ?? id);
  const page = kb.places.onThreads.get(id);
  if (page !== undefined && thread !== undefined) return `${threadAddress(thread, page)}#${id}`;
  if (post !== undefined) return `posts/${id}/`;
  return thread && threadAddress(thread);
}

const bySlug = new WeakMap<KnowledgeBase, ReadonlyMap<string, Thread>>();

/** The thread with this present or former slug. */
export function threadAt(kb: KnowledgeBase, slug: string): Thread | undefined {
  const known = bySlug.get(kb) ?? threadsBySlug(kb);
  bySlug.set(kb, known);
  return known.get(slug);
}

function threadsBySlug(kb: KnowledgeBase): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const thread of kb.threads.values())
    for (const slug of [thread.slug, ...thread.formerSlugs]) threads.set(slug, thread);
  return threads;
}

/** The display name of an entry, argument or thread: its title, name, subject or gist. */
export function titleOf(kb: KnowledgeBase, key: string): string | undefined {
  const id = resolveKey(kb, key) ?? key;
  if (id.includes('#')) return kb.arguments.get(id)?.gist ?? traceTitle(kb, id);
  const titled =
    kb.positions.get(id) ??
    kb.debates.get(id) ??
    kb.concepts.get(id) ??
    kb.designs.get(id) ??
    kb.pages.get(id);
  return (
    titled?.entry.data.title ??
    kb.people.get(id)?.entry.data.name ??
    kb.posts.get(id)?.entry.data.subject ??
    kb.threads.get(id)?.subject
  );
}

function traceTitle({ designs }: KnowledgeBase, key: string): string | undefined {
  const [id = '', name] = key.split('#');
  const data = designs.get(id)?.entry.data;
  return data && [...data.scenarios, ...data.invariants].find((one) => one.id === name)?.title;
}
