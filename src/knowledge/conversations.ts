import { lineIn, nearest, type Problem } from '../entries/index.ts';
import type { BrokenEntries } from './broken.ts';
import { isMessageId } from './references-of.ts';
import type { Resolved } from './resolved.ts';

/**
 * Problems with the conversations that curators joined: Message-IDs that no post has or names, and posts that continue their own
 * descendants.
 *
 * @param circles of entry ids, from child to parent, from `arrange`
 */
export function checkConversations(
  entries: readonly Resolved[],
  circles: readonly (readonly string[])[],
  broken: BrokenEntries,
): Problem[] {
  const posts = entries.filter((entry) => entry.collection === 'posts') as Resolved<'posts'>[];
  const debates = entries.filter((entry) => entry.collection === 'debates') as Resolved<'debates'>[];
  return [
    ...debates.flatMap((debate) => unknownThreads(debate, posts, broken)),
    ...continuedInCircles(posts, circles),
  ];
}

function unknownThreads(
  debate: Resolved<'debates'>,
  posts: readonly Resolved<'posts'>[],
  broken: BrokenEntries,
): Problem[] {
  const { file, data } = debate;
  if (!data.threads.some(isMessageId)) return [];
  const named = new Set(
    posts.flatMap(({ data: post }) => [post.messageId, post.inReplyTo, ...post.references]),
  );
  return data.threads.flatMap((name, index): Problem[] => {
    if (!isMessageId(name) || named.has(name) || broken.mention(name)) return [];
    const suggestion = nearest(
      name,
      posts.flatMap((post) => post.data.messageId ?? []),
    );
    return [
      {
        code: 'broken-reference',
        file,
        line: lineIn(debate, ['threads', index]),
        message: `threads: no post has the Message-ID "${name}" or names it; write the id of a post of the thread`,
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
}

/** Reported once for each circle: on the first of its posts, by id, that continues another. */
function continuedInCircles(
  posts: readonly Resolved<'posts'>[],
  circles: readonly (readonly string[])[],
): Problem[] {
  if (circles.length === 0) return [];
  const continuing = new Map(posts.flatMap((post) => (post.data.continues ? [[post.id, post]] : [])));
  return circles.flatMap((circle): Problem[] => {
    const post = continuing.get(circle.filter((id) => continuing.has(id)).sort()[0] ?? '');
    if (!post) return [];
    const at = circle.indexOf(post.id);
    const path = [...circle.slice(at), ...circle.slice(0, at), post.id];
    return [
      {
        code: 'continues-circle',
        file: post.file,
        line: lineIn(post, ['continues']),
        message: `continues runs in a circle: ${path.join(' → ')}; name a post that does not answer this one`,
      },
    ];
  });
}
