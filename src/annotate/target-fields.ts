import { targetsOf } from '../entries/index.ts';
import { type KnowledgeBase, wholeKey } from '../knowledge/index.ts';
import { ChangeRefused } from './change-refused.ts';
import type { GivenTarget, Relation } from './wire.ts';

/** A target with the whole key of what is meant. @throws ChangeRefused if that is nothing, or no position and no argument */
export function wholeTarget({ relation, target }: GivenTarget, kb: KnowledgeBase): GivenTarget {
  const typed = wholeKey(kb, target);
  if (!typed.ok) throw new ChangeRefused(`Target: ${typed.reason}${typed.reason.endsWith('?') ? '' : '.'}`);
  if (!kb.positions.has(typed.key) && !kb.arguments.has(typed.key))
    throw new ChangeRefused(`Target: "${typed.key}" is no position and no argument.`);
  return { relation, target: typed.key };
}

/** The whole key of a target as it is written; undefined if it leads to nothing. */
export function wholeNameOf(kb: KnowledgeBase, target: string): string | undefined {
  const typed = wholeKey(kb, target);
  return typed.ok ? typed.key : undefined;
}

/** The fields of targets: a text for one of a relation, a list for several. */
export function relationFields(targets: readonly GivenTarget[]): {
  readonly [R in Relation]?: string | string[];
} {
  const byRelation = Map.groupBy(targets, ({ relation }) => relation);
  return Object.fromEntries(
    [...byRelation].map(([relation, some]) => {
      const [first = '', ...others] = [...new Set(some.map(({ target }) => target))];
      return [relation, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

/** The fields of an argument that other targets change. */
export function relationChanges(
  argument: Parameters<typeof targetsOf>[0],
  targets: readonly GivenTarget[],
): [string, unknown][] {
  const next = relationFields(targets);
  const before = targetsOf(argument);
  const all = new Set([
    ...before.map(({ relation }) => relation),
    ...targets.map(({ relation }) => relation),
  ]);
  return [...all].flatMap((relation): [string, unknown][] => {
    const value = next[relation];
    const was = argument[relation];
    // A list of one stays a list.
    const same = Array.isArray(was) && typeof value === 'string' ? [value] : value;
    return JSON.stringify(same) === JSON.stringify(was) ? [] : [[relation, same]];
  });
}

/** The debate that targets belong to; undefined if none does. */
export function debateOf(targets: readonly GivenTarget[], kb: KnowledgeBase): string | undefined {
  for (const { target } of targets) {
    const debate = kb.positions.get(target)?.entry.data.debate ?? kb.arguments.get(target)?.debate;
    if (debate !== undefined && kb.debates.has(debate)) return debate;
  }
  return undefined;
}
