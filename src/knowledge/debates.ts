import { issueNodes } from './issues.ts';
import type { ArgumentNode, DebateNode, PositionNode, PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** The debates, with all that belongs to each. */
export function debateNodes(
  debates: ReadonlyMap<string, Resolved<'debates'>>,
  positions: ReadonlyMap<string, PositionNode>,
  all: ReadonlyMap<string, ArgumentNode>,
  posts: ReadonlyMap<string, PostNode>,
): Map<string, DebateNode> {
  const threadOf = threadNames(debates.values(), posts);
  const byDebate = Map.groupBy(positions.values(), ({ entry }) => entry.data.debate);
  return new Map(
    [...debates.values()].map((entry) => {
      const issues = issueNodes(entry, byDebate.get(entry.id) ?? []);
      const ownIds = new Set(issues.flatMap((issue) => issue.positions));
      const own = [...ownIds].flatMap((id) => positions.get(id) ?? []);
      const inDebate = new Set(own.flatMap((position) => position.descendants));
      const list = [...all.values()].filter(
        (argument) => argument.debate === entry.id || inDebate.has(argument.key),
      );
      const debatePosts = [...posts.values()]
        .filter((post) => post.entry.data.debate === entry.id)
        .sort((a, b) => ((a.entry.data.date ?? '9') < (b.entry.data.date ?? '9') ? -1 : 1));
      const people = [
        ...list.map((argument) => ({ person: argument.by, date: argument.date })),
        ...debatePosts.map((post) => ({ person: post.entry.data.from, date: post.entry.data.date ?? '' })),
      ];
      const node: DebateNode = {
        id: entry.id,
        entry,
        issues,
        positions: [...ownIds],
        arguments: list.map((argument) => argument.key),
        openObjections: [...new Set(own.flatMap((position) => position.openObjections))],
        posts: debatePosts.map((post) => post.id),
        threads: [
          ...new Set([
            ...debatePosts.map((post) => post.thread),
            ...entry.data.threads.flatMap((name) => threadOf(name) ?? []),
          ]),
        ],
        people: [
          ...new Set(
            people
              .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
              .map(({ person }) => person),
          ),
        ],
        concepts: [
          ...new Set([...entry.data.concepts, ...own.flatMap((position) => position.entry.data.concepts)]),
        ],
      };
      return [entry.id, node];
    }),
  );
}

/** The thread that the `threads` of a debate mean by an entry id, or by a Message-ID that a post has or names. */
function threadNames(
  debates: Iterable<Resolved<'debates'>>,
  posts: ReadonlyMap<string, PostNode>,
): (name: string) => string | undefined {
  const named = new Set([...debates].flatMap(({ data }) => data.threads));
  const threads = new Map<string, string>();
  if (named.size === 0) return () => undefined;
  for (const { id, thread, entry } of posts.values()) {
    const { messageId = '', inReplyTo = '', references } = entry.data;
    for (const own of [id, messageId]) if (named.has(own)) threads.set(own, thread);
    // A separate post is in another thread than the posts that its headers name.
    if (entry.data.separate) continue;
    for (const other of [inReplyTo, ...references])
      if (named.has(other) && !threads.has(other)) threads.set(other, thread);
  }
  return (name) => threads.get(name);
}
