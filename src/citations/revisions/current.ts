import {
  type ArgumentNode,
  type KnowledgeBase,
  type Labelling,
  type PositionNode,
  resolveKey,
  type Standing,
} from '../../knowledge/index.ts';
import { EVIDENCE } from './key.ts';
import { push } from './lists.ts';
import { originOf } from './origin.ts';
import { revisionOf } from './revision.ts';
import { type CitedWords, evidenceWords, foldedText } from './words.ts';

/** Something that can be cited, as it is now. */
export interface Current {
  /** A position's id, an argument's key `entry-id#argument-id`, or that key and `/words` for its evidence. */
  readonly key: string;
  readonly revision: string;
  readonly words: CitedWords;
  /** What to call it. */
  readonly title: string;
  /** Of a position or an argument. */
  readonly standing?: Standing | Labelling;
  /** Of a position: id of the one that took its place. */
  readonly supersededBy?: string;
  /** Keys it had before, the oldest first. */
  readonly aliases: readonly string[];
}

/**
 * Everything that can be cited, by key. A revision covers a thing's own words and, by their revisions, the arguments that
 * point at it, down to the last one: the same revision always has the same standing. An argument has one target, so what
 * leads to a position is a tree; of arguments that attack each other in a circle, each counts by its key alone. Linear.
 */
export function currentRevisions(kb: KnowledgeBase): Map<string, Current> {
  const made = new Map<string, Current>();
  const answers = new Map<string, string[]>();
  const { order, circular } = inOrder(kb);
  for (const key of circular)
    push(answers, kb.arguments.get(key)?.targets[0].target ?? '', originOf(kb, key));
  for (const key of [...order, ...circular]) {
    const argument = kb.arguments.get(key) as ArgumentNode;
    const own = argumentNow(kb, argument, answers.get(key) ?? []);
    made.set(key, own);
    if (!circular.has(key)) push(answers, argument.targets[0].target, `${originOf(kb, key)}@${own.revision}`);
    const evidence = evidenceNow(own);
    if (evidence) made.set(evidence.key, evidence);
  }
  for (const position of kb.positions.values())
    made.set(position.id, positionNow(kb, position, answers.get(position.id) ?? []));
  return made;
}

/** Keys of arguments, each behind those that point at it; apart from them those in circles. */
function inOrder(kb: KnowledgeBase): { order: string[]; circular: Set<string> } {
  const waiting = new Map([...kb.arguments.values()].map(({ key, answers }) => [key, answers.length]));
  const order = [...waiting].filter(([, count]) => count === 0).map(([key]) => key);
  for (let at = 0; at < order.length; at++) {
    const target = kb.arguments.get(order[at] as string)?.targets[0].target ?? '';
    const left = waiting.get(target);
    if (left === undefined) continue;
    waiting.set(target, left - 1);
    if (left === 1) order.push(target);
  }
  return { order, circular: new Set([...waiting].flatMap(([key, count]) => (count > 0 ? [key] : []))) };
}

function positionNow(kb: KnowledgeBase, { id, entry, standing }: PositionNode, answers: string[]): Current {
  const { title, statement, debate, issue, supersededBy, aliases } = entry.data;
  const by = supersededBy === undefined ? undefined : (resolveKey(kb, supersededBy) ?? supersededBy);
  const issues = kb.debates.get(resolveKey(kb, debate) ?? debate)?.issues ?? [];
  const words = {
    kind: 'position' as const,
    statement: foldedText(statement),
    question: foldedText(issues.find((one) => one.id === issue)?.question ?? ''),
    ...(by === undefined ? {} : { supersededBy: originOf(kb, by) }),
    arguments: answers.sort(),
  };
  return {
    key: id,
    revision: revisionOf(words),
    words,
    title: foldedText(title),
    standing,
    ...(by === undefined ? {} : { supersededBy: by }),
    aliases,
  };
}

function argumentNow(kb: KnowledgeBase, argument: ArgumentNode, answers: string[]): Current {
  const { key, gist, targets, by, evidence, citesMessage, labelling, aliases } = argument;
  const [{ relation, target }] = targets;
  const words = {
    kind: 'argument' as const,
    relation,
    target: originOf(kb, target),
    by: originOf(kb, by),
    gist: foldedText(gist),
    ...(evidence === undefined ? {} : { exact: foldedText(evidence.exact) }),
    ...(citesMessage === undefined ? {} : { citesMessage }),
    arguments: answers.sort(),
  };
  return {
    key,
    revision: revisionOf(words),
    words,
    title: foldedText(gist),
    standing: labelling,
    aliases,
  };
}

function evidenceNow({ key, words, title, aliases }: Current): Current | undefined {
  const evidence = words.kind === 'argument' ? evidenceWords(words) : undefined;
  if (evidence === undefined) return undefined;
  return {
    key: key + EVIDENCE,
    revision: revisionOf(evidence),
    words: evidence,
    title,
    aliases: aliases.map((alias) => alias + EVIDENCE),
  };
}
