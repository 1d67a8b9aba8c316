import type { KnowledgeBase } from '../knowledge/index.ts';
import { type PatchSeries, seriesOfThreads, type Thread } from '../threads/index.ts';
import { words } from './words/index.ts';

const indexes = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly PatchSeries[]>>();

/** The patch series that were sent in a thread; a patch by itself only where there are other versions of it. */
export function seriesIn(kb: KnowledgeBase, thread: Thread): readonly PatchSeries[] {
  const index = indexes.get(kb) ?? indexOf(kb);
  indexes.set(kb, index);
  return (index.get(thread.id) ?? []).filter(
    ({ cover, patches, earlier, later }) =>
      patches.length > 1 || cover !== undefined || earlier.length + later.length > 0,
  );
}

function indexOf(kb: KnowledgeBase): ReadonlyMap<string, readonly PatchSeries[]> {
  const posts = [...kb.posts.values()].filter(({ entry }) => entry.data.series !== undefined);
  const cards = posts.map(({ id, entry: { data } }) => ({
    id,
    date: data.date,
    author: data.from,
    subject: data.subject,
    inReplyTo: [],
    references: [],
    attributed: false,
  }));
  return seriesOfThreads(cards, new Map(posts.map(({ id, thread }) => [id, thread])));
}

/** `v2`, `RFC`, `RFC v2`: what a version is called. */
export function versionName({
  version,
  rfc,
}: {
  readonly version: number;
  readonly rfc?: true | undefined;
}): string {
  if (rfc === undefined) return words.series.version({ number: version });
  return version === 1 ? words.series.rfc : words.series.rfcVersion({ number: version });
}
