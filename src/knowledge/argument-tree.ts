import type { Relation } from '../entries/index.ts';
import type { ArgumentNode, KnowledgeBase } from './model.ts';
import { relationTo } from './targets.ts';

/** An argument below one of its targets. */
export interface TreeItem {
  readonly argument: ArgumentNode;
  /** Its relation to its parent in the tree; at the top of a tree without `under`, its first relation. */
  readonly relation: Relation;
  /** The arguments about it. Empty if an earlier item of the tree shows them. */
  readonly answers: readonly TreeItem[];
  /** Whether an earlier item shows the same argument with its answers. */
  readonly repeated: boolean;
}

export interface TreeOptions {
  /** The target of the top-level arguments. */
  readonly under?: string;
  /** Keys of the arguments to show; default all. */
  readonly shown?: ReadonlySet<string>;
  /** Arguments whose answers other trees of the page already show. Those of this tree are added. */
  readonly expanded?: Set<string>;
}

/**
 * Arguments as a tree, each with the arguments about it below. An argument is listed below each of its targets, but its answers only at the
 * first of these, so that circles end and the tree has at most one item per target. Linear, without recursion.
 */
export function argumentTree(
  kb: KnowledgeBase,
  keys: readonly string[],
  { under, shown, expanded = new Set() }: TreeOptions = {},
): TreeItem[] {
  const tree: TreeItem[] = [];
  const open: { keys: readonly string[]; under: string | undefined; into: TreeItem[]; next: number }[] = [
    { keys, under, into: tree, next: 0 },
  ];
  for (let list = open.at(-1); list !== undefined; list = open.at(-1)) {
    const key = list.keys[list.next++];
    if (key === undefined) {
      open.pop();
      continue;
    }
    const argument = kb.arguments.get(key);
    if (argument === undefined || shown?.has(key) === false) continue;
    const answers: TreeItem[] = [];
    const relation =
      (list.under === undefined ? undefined : relationTo(argument, list.under)) ??
      argument.targets[0].relation;
    const isFirst = !expanded.has(key);
    list.into.push({ argument, relation, answers, repeated: !isFirst && argument.answers.length > 0 });
    if (!isFirst) continue;
    expanded.add(key);
    open.push({ keys: argument.answers, under: key, into: answers, next: 0 });
  }
  return tree;
}
