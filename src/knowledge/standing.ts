import type { Target } from '../entries/index.ts';
import type { Labelling } from './model.ts';

/** An argument as input of the labelling. */
export interface Attacker {
  readonly key: string;
  readonly targets: readonly Target[];
  /** Person id. */
  readonly by: string;
}

export interface Standings {
  /** By key of an argument, or id of a position. */
  readonly labelling: ReadonlyMap<string, Labelling>;
  /** Keys of the arguments that their own author withdrew. */
  readonly withdrawn: ReadonlySet<string>;
  /** By key: the arguments that attack it (`objectsTo`). */
  readonly attackers: ReadonlyMap<string, readonly string[]>;
}

/**
 * The grounded labelling (Dung 1995, def. 20; Caminada 2006): nodes without attackers are in, nodes attacked by an in node are out, nodes
 * attacked only by out nodes are in, repeated to the fixed point; the rest is undecided. An argument that its own author concedes is out
 * from the start. An argument attacks each target that it objects to. Linear in nodes and attacks.
 */
export function groundedLabelling(positions: Iterable<string>, all: readonly Attacker[]): Standings {
  const author = new Map(all.map((argument) => [argument.key, argument.by]));
  const withdrawn = new Set<string>();
  const attackers = new Map<string, string[]>();
  const attacks = new Map<string, string[]>();
  for (const { key, by, targets } of all) {
    for (const { relation, target } of targets) {
      if (relation === 'concedes' && author.get(target) === by) withdrawn.add(target);
      if (relation !== 'objectsTo') continue;
      push(attackers, target, key);
      push(attacks, key, target);
    }
  }
  const nodes = [...positions, ...author.keys()];
  const labelling = new Map<string, Labelling>();
  const standing = new Map(nodes.map((node) => [node, attackers.get(node)?.length ?? 0]));
  const settled: string[] = [];
  const settle = (node: string, label: Labelling) => {
    if (labelling.has(node)) return;
    labelling.set(node, label);
    settled.push(node);
  };
  for (const node of withdrawn) settle(node, 'out');
  for (const node of nodes) if (standing.get(node) === 0) settle(node, 'in');
  for (let at = 0; at < settled.length; at++) {
    const node = settled[at] as string;
    for (const target of attacks.get(node) ?? []) {
      if (labelling.get(node) === 'in') settle(target, 'out');
      else {
        const left = (standing.get(target) ?? 0) - 1;
        standing.set(target, left);
        if (left === 0) settle(target, 'in');
      }
    }
  }
  for (const node of nodes) if (!labelling.has(node)) labelling.set(node, 'undecided');
  return { labelling, withdrawn, attackers };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
