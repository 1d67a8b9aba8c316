import { nodeOf } from './ancestors.ts';
import type { Card } from './arrange.ts';

/** Posts, by entry id or Message-ID, of threads that a curator says are one conversation. */
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

/** What an entry id or a Message-ID stands for in the sets of joined posts. */
export function nodeNamed(name: string, byId: ReadonlyMap<string, Card>): string {
  return nodeOf(byId.get(name) ?? { id: name });
}
