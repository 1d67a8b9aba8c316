import { successorsOf } from '../../entries/schemas/index.ts';
import {
  type ArgumentNode,
  type Component,
  componentsOf,
  type KnowledgeBase,
  type Labelling,
  type Standing,
} from '../../knowledge/index.ts';

import { designsNow } from './design-says.ts';
import { EVIDENCE } from './key.ts';
import { originOf } from './origin.ts';
import { circleOf, revisionOf, type Scheme } from './revision.ts';
import { argumentSays, positionSays } from './said.ts';
import { type ArgumentWords, type CitedWords, evidenceWords, foldedText, schemeOf } from './words.ts';

/** A citable thing at its present revision. */
export interface Current {
  /** The id of a position or a design, the key of an argument, a scenario or an invariant (`entry-id#id`), or that of an argument and `/words` for its evidence. */
  readonly key: string;
  readonly revision: string;
  readonly words: CitedWords;
  /** Its title in messages and citations. */
  readonly title: string;
  /** For a position or an argument. */
  readonly standing?: Standing | Labelling;
  /** For a position: id of the one that replaced it. */
  readonly supersededBy?: string;
  /** If several replaced it: all of them. */
  readonly successors?: readonly string[];
  /** Its former keys, the oldest first. */
  readonly aliases: readonly string[];
}

/** The scheme for new revisions, given by the format of the content folder. */
export function schemeIn(kb: KnowledgeBase): Scheme {
  return kb.settings.format === 1 ? 1 : 2;
}

/**
 * Everything that can be cited, by key. A revision covers a thing's own words and the revisions of the arguments that point at it,
 * recursively: the same revision always has the same standing. Arguments in a circle refer to each other by key; under scheme 2 each also
 * has a revision of everything in the circle. Scheme 1 cannot express several targets, traces or evidence that was taken down, so things with
 * these, and everything they lead to, always use scheme 2. Independent of the order of entries. Linear, except for sorting.
 *
 * @param only Keys of the designs and their parts that are asked for, which saves running the others; all if absent.
 */
export function currentRevisions(
  kb: KnowledgeBase,
  scheme: Scheme = schemeIn(kb),
  only?: ReadonlySet<string>,
): Map<string, Current> {
  const revisions = new Map<string, Current>();
  const components = componentsOf(kb.arguments.keys(), (key) => kb.arguments.get(key)?.answers ?? []);
  for (const component of components) {
    const own = new Set(component.isCircle ? component.keys : []);
    const references = (keys: readonly string[]) =>
      keys.map((key) => {
        const origin = originOf(kb, key);
        return own.has(key) ? origin : `${origin}@${revisions.get(key)?.revision}`;
      });
    for (const { argument, words } of argumentsNow(kb, component, references, revisions, scheme)) {
      const { key, gist, labelling, aliases } = argument;
      const title = foldedText(gist);
      revisions.set(key, { key, revision: revisionOf(words), words, title, standing: labelling, aliases });
    }
  }
  for (const current of [...revisions.values()]) {
    const evidence = evidenceNow(current);
    if (evidence) revisions.set(evidence.key, evidence);
  }
  for (const position of kb.positions.values()) {
    const { id, entry, standing } = position;
    const below = [...position.supports, ...position.objections, ...position.remarks];
    const answers = below.map((key) => `${originOf(kb, key)}@${revisions.get(key)?.revision}`);
    const words = positionSays(kb, position, answers, isFirst(below, revisions) ? scheme : 2);
    const successors = successorsOf(entry.data);
    const [by] = successors;
    revisions.set(id, {
      key: id,
      revision: revisionOf(words),
      words,
      title: foldedText(entry.data.title),
      standing,
      ...(by === undefined ? {} : { supersededBy: by }),
      ...(successors.length < 2 ? {} : { successors }),
      aliases: entry.data.aliases,
    });
  }
  const wanted = only && new Set([...only].map((key) => key.split('#')[0]));
  for (const design of kb.designs.values())
    if (wanted?.has(design.id) ?? true)
      for (const current of designsNow(kb, design)) revisions.set(current.key, current);
  return revisions;
}

/** The arguments of a component with their words; the arguments that point at them from outside must be done already. */
function argumentsNow(
  kb: KnowledgeBase,
  { keys, isCircle }: Component,
  references: (keys: readonly string[]) => string[],
  made: ReadonlyMap<string, Current>,
  scheme: Scheme,
): { argument: ArgumentNode; words: ArgumentWords }[] {
  const all = keys.flatMap((key) => kb.arguments.get(key) ?? []);
  const isSecond = scheme === 2 || !all.every((one) => hasFirst(one) && isFirst(one.answers, made));
  const said = all.map((argument) => ({
    argument,
    words: argumentSays(kb, argument, references(argument.answers), isSecond ? 2 : 1),
  }));
  if (!isSecond || !isCircle) return said;
  const circle = circleOf(said.map(({ words }) => `${words.key}@${revisionOf(words)}`));
  return said.map(({ argument, words }) => ({ argument, words: { ...words, circle } }));
}

/** Whether scheme 1 can express an argument: one target, no evidence taken down, no traces. */
function hasFirst({ targets, withheld, shows }: ArgumentNode): boolean {
  return targets.length === 1 && withheld === undefined && shows === undefined;
}

/** Whether all of these finished things use scheme 1. */
function isFirst(keys: readonly string[], made: ReadonlyMap<string, Current>): boolean {
  return keys.every((key) => {
    const words = made.get(key)?.words;
    return words === undefined || schemeOf(words) === 1;
  });
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
