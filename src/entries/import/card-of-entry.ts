import type { Card } from '../../threads/index.ts';
import type { Entry } from '../entry.ts';
import { cardOf, draftOfEntry } from './draft.ts';

/**
 * A post's entry as the threads room knows it, as the curator placed it. Its `thread` was settled by the import, so a post without headers goes
 * by `parent` alone. It goes by the name of its file, which the graph knows it by: that its header says another is for the check to tell.
 */
export function cardOfEntry({ id, data, file }: Pick<Entry<'posts'>, 'id' | 'data' | 'file'>): Card {
  const { threadSlugs: slugs, thread: recorded, continues, separate } = data;
  return { ...cardOf(draftOfEntry(data, file, false)), id, slugs, recorded, continues, separate };
}
