import { successorsOf } from '../../entries/schemas/index.ts';
import type { ArgumentNode, KnowledgeBase, PositionNode } from '../../knowledge/index.ts';
import { originOf } from './origin.ts';
import type { Scheme } from './revision.ts';
import { type ArgumentWords, foldedText, hashOfWords, type PositionWords } from './words.ts';

/**
 * The present words of a position, in a scheme.
 *
 * @param answers References to the arguments that point at it.
 */
export function positionSays(
  kb: KnowledgeBase,
  position: PositionNode,
  answers: readonly string[],
  scheme: Scheme,
): PositionWords {
  const { statement, debate, issue } = position.entry.data;
  const successors = successorsOf(position.entry.data).map((id) => originOf(kb, id));
  const issues = kb.debates.get(debate)?.issues ?? [];
  return {
    kind: 'position',
    ...(scheme === 1 ? {} : { key: originOf(kb, position.id) }),
    statement: foldedText(statement),
    question: foldedText(issues.find((one) => one.id === issue)?.question ?? ''),
    ...(successors.length === 0 ? {} : { supersededBy: [...successors].sort().join(', ') }),
    arguments: [...answers].sort(),
  };
}

/**
 * The present words of an argument, in a scheme: scheme 1 has only one target and no traces.
 *
 * @param answers References to the arguments that point at it.
 */
export function argumentSays(
  kb: KnowledgeBase,
  argument: ArgumentNode,
  answers: readonly string[],
  scheme: Scheme,
): ArgumentWords {
  const { key, gist, targets, by, evidence, withheld, citesMessage, shows } = argument;
  const [{ relation, target }] = targets;
  const exact = evidence === undefined ? undefined : foldedText(evidence.exact);
  const rest = {
    by: originOf(kb, by),
    gist: foldedText(gist),
    ...(exact === undefined ? {} : { exact }),
    ...(citesMessage === undefined ? {} : { citesMessage }),
    arguments: [...answers].sort(),
  };
  if (scheme === 1) return { kind: 'argument', relation, target: originOf(kb, target), ...rest };
  return {
    kind: 'argument',
    key: originOf(kb, key),
    targets: targets.map((one) => `${one.relation} ${originOf(kb, one.target)}`).sort(),
    ...evidenceHash(exact, withheld),
    ...(shows === undefined ? {} : { shows: shows.map((one) => originOf(kb, one)).sort() }),
    ...rest,
  };
}

function evidenceHash(exact: string | undefined, withheld: string | undefined): { evidence?: string } {
  const evidence = exact === undefined ? withheld : hashOfWords(exact);
  return evidence === undefined ? {} : { evidence };
}
