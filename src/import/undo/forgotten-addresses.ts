import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { addressMark, type FileChange, type KnownPerson, withFields } from '../../entries/index.ts';
import type { Draft } from '../draft.ts';

/**
 * The entries of people, but for those that somebody edited, without the addresses that only the name ties to them and that nobody posts from
 * any more.
 * @param authors by file
 * @param gone posts that go
 * @param left all others
 */
export function withoutForgottenAddresses(
  contentDir: string,
  authors: ReadonlyMap<string, KnownPerson>,
  gone: readonly Draft[],
  left: readonly Draft[],
): FileChange[] {
  const marks = (posts: readonly Draft[]) =>
    new Set(posts.flatMap(({ author, byName }) => (byName === undefined ? [] : [`${author} ${byName}`])));
  const [going, staying] = [marks(gone), marks(left)];
  return [...authors].flatMap(([file, { id, sameName = [], isCurated }]): FileChange[] => {
    if (isCurated) return [];
    const kept = sameName.filter((address) => {
      const mark = `${id} ${addressMark(address)}`;
      return staying.has(mark) || !going.has(mark);
    });
    if (kept.length === sameName.length) return [];
    const before = readText(join(contentDir, file));
    return [{ file, text: withFields(before, { sameName: kept.length > 0 ? kept : undefined }) }];
  });
}
