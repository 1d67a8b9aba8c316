import { createHash } from 'node:crypto';
import { withoutLinks } from '../entries/index.ts';
import { addressOf, type KnowledgeBase } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { debatesUsing } from './concepts/foreign.ts';
import { nameOf, personName } from './names.ts';
import { overviewOf } from './overview.ts';
import { seriesIn } from './series.ts';

const spoken = new WeakMap<KnowledgeBase, string>();
const concepts = new WeakMap<KnowledgeBase, string>();
const curated = new WeakMap<KnowledgeBase, string>();

/**
 * What the pages of a thread and of its posts are made from, as a hash: where it is that of the last build, so are the
 * pages, and they are not made again. Threads that nobody annotated do not depend on the curated entries, but for the
 * concepts that texts may mention and the names of people.
 */
export function threadFingerprint(kb: KnowledgeBase, thread: Thread): string {
  const posts = thread.posts.flatMap((id) => kb.posts.get(id) ?? []);
  const series = seriesIn(kb, thread);
  const others = series.flatMap(({ earlier, later }) => [...earlier, ...later].map((other) => other.thread));
  return digest([
    thread,
    once(spoken, kb, ({ settings: { language, words } }) => digest([language, words])),
    [kb.places.read, kb.places.starts.get(thread.id)],
    posts.map(({ id, entry }) => [id, addressOf(kb, id), entry.data]),
    posts.flatMap(({ entry }) => entry.data.conflicts.map((one) => 'post' in one && addressOf(kb, one.post))),
    posts.flatMap(({ entry }) => (entry.data.reconstructed?.from ?? []).map((id) => addressOf(kb, id))),
    [...new Set(posts.map(({ entry }) => entry.data.from))].map((id) => kb.people.get(id)?.entry.data),
    series,
    others.map((id) => {
      const other = kb.threads.get(id);
      return [other?.slug, kb.posts.get(other?.posts[0] ?? '')?.entry.data.date];
    }),
    [thread.id, ...thread.posts].map((id) => postsReferringTo(kb, id)),
    (overviewOf(kb).debatesOf.get(thread.id) ?? []).map(({ id, entry }) => [
      id,
      addressOf(kb, id),
      entry.data.title,
    ]),
    once(concepts, kb, conceptsOf),
    isAnnotated(kb, thread) ? [once(curated, kb, curatedOf), kb.settings.contact] : '',
  ]);
}

/** Whether pages of a thread show anything that a curator wrote. */
function isAnnotated(kb: KnowledgeBase, thread: Thread): boolean {
  if (isNamedByCurator(kb, thread.id)) return true;
  return thread.posts.some((id) => {
    const post = kb.posts.get(id);
    if (post === undefined) return false;
    const { debate, positions, note } = post.entry.data;
    return (
      debate !== undefined ||
      positions.length > 0 ||
      note !== undefined ||
      post.arguments.length > 0 ||
      isNamedByCurator(kb, id)
    );
  });
}

/** Whether a curated entry or an argument refers to a post or thread. References between posts do not count: they come from the mail. */
function isNamedByCurator(kb: KnowledgeBase, id: string): boolean {
  return (kb.backlinks.get(id) ?? []).some((link) => link.collection !== 'posts' || !kb.posts.has(link.from));
}

/** The posts that refer to one, as its page shows them. */
function postsReferringTo(kb: KnowledgeBase, id: string): (string | undefined)[][] {
  return (kb.backlinks.get(id) ?? []).flatMap(({ from }) => {
    const post = kb.posts.get(from)?.entry.data;
    return post === undefined ? [] : [[from, addressOf(kb, from), personName(kb, post.from), post.date]];
  });
}

/** What a mention of a concept shows, and in which debates it is one. */
function conceptsOf(kb: KnowledgeBase): string {
  const using = debatesUsing(kb);
  return digest(
    [...kb.concepts.values()].map(({ id, entry: { data } }) => [
      id,
      addressOf(kb, id),
      data.title,
      data.aliases,
      withoutLinks(data.summary, (key) => nameOf(kb, key)),
      [...(using.get(id) ?? [])],
    ]),
  );
}

/** Hash of everything that curators wrote, and of what is computed from it. */
function curatedOf(kb: KnowledgeBase): string {
  const entries = [kb.debates, kb.positions, kb.concepts, kb.people, kb.designs, kb.pages].flatMap((map) =>
    [...map.values()].map(({ id, entry }) => [id, entry.data, entry.body]),
  );
  const annotated = [...kb.posts.values()].flatMap(({ id, entry: { data } }) =>
    data.debate === undefined && data.positions.length === 0 && data.arguments.length === 0
      ? []
      : [[id, data]],
  );
  return digest([entries, annotated, [...kb.arguments.values()], [...kb.aliases]]);
}

function once(
  of: WeakMap<KnowledgeBase, string>,
  kb: KnowledgeBase,
  compute: (kb: KnowledgeBase) => string,
): string {
  const value = of.get(kb) ?? compute(kb);
  of.set(kb, value);
  return value;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
