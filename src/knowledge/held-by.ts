import type { Entry } from '../entries/index.ts';
import { Names } from './names.ts';
import { isMessageId, lineOfReference, referencesOf } from './references-of.ts';

/** Fields of posts that every import rewrites. */
const OF_IMPORT = new Set(['from', 'parent', 'reconstructed']);

/** By id of an entry: the first curated reference elsewhere to it, or to an argument in it. */
export function heldBy(entries: readonly Entry[]): Map<string, string> {
  const names = new Names(entries);
  const held = new Map<string, string>();
  const hold = (id: string, why: string) => {
    if (!held.has(id)) held.set(id, why);
  };
  const byMessageId = new Map(
    (entries.filter(({ collection }) => collection === 'posts') as Entry<'posts'>[]).flatMap(
      ({ id, data }) => (data.messageId === undefined ? [] : [[data.messageId, id] as const]),
    ),
  );
  for (const entry of entries) {
    for (const reference of referencesOf(entry)) {
      if (entry.collection === 'posts' && OF_IMPORT.has(String(reference.path?.[0]))) continue;
      const id = names.resolve(reference.target)?.split('#')[0];
      if (id !== undefined && id !== entry.id)
        hold(id, `${entry.file}:${lineOfReference(entry, reference)} refers to it (${reference.as})`);
    }
    if (entry.collection !== 'debates') continue;
    for (const name of (entry as Entry<'debates'>).data.threads.filter(isMessageId)) {
      const id = byMessageId.get(name);
      if (id !== undefined) hold(id, `${entry.file} refers to it (threads)`);
    }
  }
  return held;
}
