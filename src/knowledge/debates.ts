import { issueNodes } from './issues.ts';
import type { ArgumentNode, DebateNode, PositionNode, PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** The nodes of debates, with their issues, positions, arguments and posts. */
export function debateNodes(
  debates: ReadonlyMap<string, Resolved<'debates'>>,
  positions: ReadonlyMap<string, PositionNode>,
  all: ReadonlyMap<string, ArgumentNode>,
  posts: ReadonlyMap<string, PostNode>,
  joinedBy: ReadonlyMap<string, string>,
): Map<string, DebateNode> {
  const postsOf = Map.groupBy(posts.values(), ({ entry }) => entry.data.debate);
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
      const debatePosts = [...(postsOf.get(entry.id) ?? [])].sort((a, b) =>
        (a.entry.data.date ?? '9') < (b.entry.data.date ?? '9') ? -1 : 1,
      );
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
            ...[joinedBy.get(entry.id)].filter((thread) => thread !== undefined),
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
