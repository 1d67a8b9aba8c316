import { nodeOf } from './ancestors.ts';
import type { Card } from './arrange.ts';

/** Posts, by entry id or Message-ID, whose threads a curator joined into one conversation. */
export type Conversation = readonly string[];

/** Joins the threads of each conversation. */
export function joinConversations(
  conversations: readonly Conversation[],
  byId: ReadonlyMap<string, Card>,
  join: (a: string, b: string) => void,
): void {
  for (const [first, ...others] of conversations)
    for (const other of others) join(nodeNamed(first ?? '', byId), nodeNamed(other, byId));
}

/** The name, in sets of joined posts, for an entry id or a Message-ID. */
export function nodeNamed(name: string, byId: ReadonlyMap<string, Card>): string {
  return nodeOf(byId.get(name) ?? { id: name });
}
