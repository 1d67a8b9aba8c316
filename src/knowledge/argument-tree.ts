import type { Relation } from '../entries/index.ts';
import type { ArgumentNode, KnowledgeBase } from './model.ts';
import { relationTo } from './targets.ts';

/** An argument as it stands below one of its targets. */
export interface TreeItem {
  readonly argument: ArgumentNode;
  /** How it bears on what it stands below; at the top of a tree without such a thing, its first relation. */
  readonly relation: Relation;
  /** What points at it. Empty where that is shown at an earlier place of the tree. */
  readonly answers: readonly TreeItem[];
  /** Whether it stands at an earlier place too, and has its answers there. */
  readonly repeated: boolean;
}

export interface TreeOptions {
  /** What the first arguments point at. */
  readonly under?: string;
  /** Keys that are shown; all where it is absent. */
  readonly shown?: ReadonlySet<string>;
  /** Arguments whose answers are shown already, in other trees of the page. Those of this tree are added. */
  readonly expanded?: Set<string>;
}

/**
 * Arguments with what points at them, below each, and so on. An argument stands below each of its targets; its answers stand at the first of these
 * places alone, so that circles end and the tree has no more items than arguments have targets. Linear, without recursion.
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
