import {
  type ArgumentNode,
  bodyOf,
  type DebateNode,
  type KnowledgeBase,
  resolveKey,
} from '../../knowledge/index.ts';

/** A step of a debate's story. */
export interface StoryStep {
  /** From 1. */
  readonly number: number;
  /** Key of the argument as the body has it, or as it is. */
  readonly of: string;
  /** Undefined where the argument is not there. */
  readonly argument: ArgumentNode | undefined;
  /** The curator's; a step that was made from the exchange has none. */
  readonly title?: string;
}

/** Steps of a story that is made from the exchange: at least, where there are as many arguments, and at most. */
const LEAST = 10;
const MOST = 15;
/** Positions that it is about. */
const MAIN = 3;

/** Whether there is anything to tell of a debate: the curator's text, or arguments. */
export function isTold({ entry, arguments: made }: DebateNode): boolean {
  return entry.body.trim() !== '' || made.length > 0;
}

/** The steps that the curator wrote into a debate's body, in its order. */
export function writtenSteps(kb: KnowledgeBase, debate: DebateNode): StoryStep[] {
  return bodyOf(debate.entry).steps.map(({ of, title }, at) => ({
    number: at + 1,
    of,
    title,
    argument: kb.arguments.get(resolveKey(kb, of) ?? of),
  }));
}

/**
 * A story for a debate whose body has none: the first arguments on its main positions in the order of time, of each post first the one that
 * stands for it.
 */
export function madeSteps(kb: KnowledgeBase, debate: DebateNode): StoryStep[] {
  const main = debate.positions
    .flatMap((id) => kb.positions.get(id) ?? [])
    .sort((a, b) => b.descendants.length - a.descendants.length)
    .slice(0, MAIN);
  const below = new Set(main.flatMap(({ descendants }) => descendants));
  const nodes = debate.arguments
    .filter((key) => below.has(key))
    .flatMap((key) => kb.arguments.get(key) ?? []);
  const chief = new Set<ArgumentNode>();
  for (const [post, its] of Map.groupBy(
    nodes,
    ({ post, citesMessage, key }) => post ?? citesMessage ?? key,
  )) {
    const own = its.find(({ key }) => key === kb.posts.get(post)?.main) ?? its[0];
    if (own !== undefined && chief.size < MOST) chief.add(own);
  }
  for (const argument of nodes) if (chief.size < LEAST) chief.add(argument);
  return nodes
    .filter((argument) => chief.has(argument))
    .map((argument, at) => ({ number: at + 1, of: argument.key, argument }));
}
