import { lineIn, type Problem, packOf } from '../entries/index.ts';
import type { PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** Warnings for cited arguments whose post is now in the archive, so that they can have evidence. */
export function checkCitations(
  debates: readonly Resolved<'debates'>[],
  posts: ReadonlyMap<string, PostNode>,
): Problem[] {
  const held = new Map(
    [...posts.values()]
      .filter(
        (post) =>
          !post.entry.data.reconstructed && !post.entry.data.apart && post.entry.data.messageId !== undefined,
      )
      .map((post) => [post.entry.data.messageId, post.id]),
  );
  return debates.flatMap((entry) =>
    entry.data.arguments.flatMap((argument, index): Problem[] => {
      const post = held.get(argument.citesMessage);
      if (post === undefined) return [];
      const keys = [...argument.aliases, argument.id].map((id) =>
        id.includes('#') ? id : `${entry.id}#${id}`,
      );
      const message = `the archive now holds the post that "${argument.id}" cites: move it to posts/${post}.mdx, with the words it rests on (exact) in place of citesMessage, by and date, and with aliases: [${keys.join(', ')}], so that existing citations keep working`;
      return [
        {
          code: 'citation-held',
          file: entry.file,
          line: lineIn(entry, ['arguments', index, 'citesMessage']),
          message,
          severity: 'warning',
        },
      ];
    }),
  );
}

/** Posts with the same Message-ID, and posts of packs that the archive has. */
export function checkMessageIds(posts: ReadonlyMap<string, PostNode>): Problem[] {
  const first = new Map<string, Resolved<'posts'>>();
  return [...posts.values()].flatMap(({ entry }): Problem[] => {
    const { messageId } = entry.data;
    if (messageId === undefined) return [];
    const other = first.get(messageId);
    if (other === undefined) {
      first.set(messageId, entry);
      return [];
    }
    const pack = packOf(entry.file);
    if (entry.data.apart !== undefined && pack !== undefined && other.data.apart === undefined)
      return [
        {
          code: 'pack-held',
          file: entry.file,
          line: lineIn(entry, ['messageId']),
          message: `the archive has the post, as ${other.file}: adopt the pack (adopt ${pack}), so that its arguments have their words`,
        },
      ];
    return [
      {
        code: 'duplicate-message',
        file: entry.file,
        line: lineIn(entry, ['messageId']),
        message: `the Message-ID is that of ${other.file} too; import either source again to merge them`,
      },
    ];
  });
}
