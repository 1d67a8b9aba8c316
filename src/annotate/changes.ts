import { type Entry, targetsOf } from '../entries/index.ts';
import { type KnowledgeBase, positionsAbove, wholeKey } from '../knowledge/index.ts';
import type { Step } from './edit-of.ts';
import { idOfGist } from './gist-id.ts';
import { located, type Reader, type ReadPost } from './reading.ts';
import type { Change, EditedArgument, GivenTarget, Relation } from './wire.ts';
import { wordsAt } from './words.ts';

/** A change of a post. */
export type PostChange = Exclude<Change, { readonly do: 'new' }>;

/** The steps that make a change, the argument that it is about, and what it is in words. */
export interface Planned {
  readonly steps: readonly Step[];
  readonly argument?: string;
  readonly what: string;
}

/** A change that cannot be made, and why. */
export class ChangeRefused extends Error {
  readonly reasons: readonly string[];

  constructor(...reasons: readonly string[]) {
    super(reasons.join(' '));
    this.reasons = reasons;
  }
}

/** What a change is planned with. */
export interface Planning {
  readonly kb: KnowledgeBase;
  readonly reader: Reader;
  readonly post: ReadPost;
  /** The entry in the file as it is now. */
  readonly entry: Entry<'posts'>;
}

/** @throws ChangeRefused */
export function plan(change: PostChange, planning: Planning): Planned {
  switch (change.do) {
    case 'add':
      return added(change.argument, planning);
    case 'edit':
      return edited(change.id, change.argument, planning);
    case 'move':
      return moved(change, planning);
    case 'delete':
      return deleted(change.id, planning);
    case 'note':
      return {
        steps: [{ set: [['note', textOf(change.note) || undefined]] }],
        what: 'note',
      };
    case 'reanchor':
      return edited(change.id, { start: change.start, end: change.end }, planning, 'new words for');
  }
}

type Given = Extract<PostChange, { readonly do: 'add' }>['argument'];

function added(given: Given, planning: Planning): Planned {
  const { entry, kb } = planning;
  const taken = new Set(entry.data.arguments.flatMap(({ id, aliases }) => [id, ...aliases]));
  const gist = oneLine(given.gist);
  if (gist === '') throw new ChangeRefused('Say the argument in one sentence (gist).');
  if (given.id !== undefined && taken.has(given.id))
    throw new ChangeRefused(`The post has an argument "${given.id}" already.`);
  const id = given.id ?? idOfGist(gist, taken);
  const targets = [given, ...(given.second ? [given.second] : [])].map((one) => wholeTarget(one, kb));
  const words = evidenceAt(planning, given.start, given.end);
  const note = textOf(given.note ?? '');
  const item = {
    id,
    ...relationFields(targets),
    gist,
    ...words,
    ...(note !== '' && { note }),
  };
  const debate = entry.data.debate === undefined ? debateOf(targets, kb) : undefined;
  const steps: Step[] = debate === undefined ? [] : [{ set: [['debate', debate]] }];
  const place: Step = { insert: item, into: 'arguments', at: placeOf(given.start, planning) };
  const all = [...steps, ...stances({ ...given, argument: id }, targets, planning), place];
  return { steps: all, argument: id, what: `add ${id}` };
}

function edited(id: string, given: EditedArgument, planning: Planning, verb = 'edit'): Planned {
  const { entry, kb } = planning;
  const { index, argument } = argumentAt(entry, id);
  const set: [string, unknown][] = [];
  if (given.id !== undefined && given.id !== id)
    throw new ChangeRefused(
      `An argument gets another id by: parley rename ${entry.id}#${id} ${entry.id}#${given.id}`,
    );
  if (given.gist !== undefined) {
    const gist = oneLine(given.gist);
    if (gist === '') throw new ChangeRefused('Say the argument in one sentence (gist).');
    set.push(['gist', gist]);
  }
  if (given.note !== undefined) set.push(['note', textOf(given.note) || undefined]);
  if (given.start !== undefined && given.end !== undefined) {
    const { exact, prefix, suffix } = evidenceAt(planning, given.start, given.end);
    set.push(
      ['exact', exact],
      ['prefix', prefix],
      ['suffix', suffix],
      ['sha256', undefined],
      ['quotes', undefined],
    );
  }
  const isRetargeted =
    given.relation !== undefined || given.target !== undefined || given.second !== undefined;
  const written = targetsOf(argument).map(({ relation, target }) => ({ relation, target }));
  const targets = isRetargeted ? retargeted(written, given).map((one) => wholeTarget(one, kb)) : written;
  const steps = stances({ ...given, argument: id }, targets, planning);
  const retarget = isRetargeted ? relationChanges(argument, targets) : [];
  const changed = [...set, ...retarget].filter(
    ([field, value]) => value !== (argument as Record<string, unknown>)[field],
  );
  if (changed.length > 0) steps.push({ set: changed, argument: index });
  return { steps, argument: id, what: `${verb} ${id}` };
}

/** The targets of an argument with another first or second one. */
function retargeted(
  [first, second, ...rest]: readonly GivenTarget[],
  { relation, target, second: given }: EditedArgument,
): GivenTarget[] {
  const one = { ...(first as GivenTarget), ...(relation && { relation }), ...(target && { target }) };
  const two = given === undefined ? second : given;
  return [one, ...(two ? [two] : []), ...rest];
}

function moved(change: Extract<PostChange, { readonly do: 'move' }>, { entry, kb }: Planning): Planned {
  const { index, argument } = argumentAt(entry, change.id);
  const instead = wholeKey(kb, change.instead);
  const name = instead.ok ? instead.key : change.instead;
  const before = targetsOf(argument);
  const isInstead = (target: string) =>
    target === name || target === change.instead || resolves(kb, target) === name;
  if (!before.some(({ target }) => isInstead(target)))
    throw new ChangeRefused(`"${change.id}" is not about ${change.instead}.`);
  const next = wholeTarget(change, kb);
  const targets = before.map(({ relation, target }) => (isInstead(target) ? next : { relation, target }));
  const set = relationChanges(argument, targets);
  return {
    steps: [{ set, argument: index }],
    argument: change.id,
    what: `move ${change.id} to ${next.target}`,
  };
}

function deleted(id: string, { entry, kb }: Planning): Planned {
  const { index } = argumentAt(entry, id);
  const key = `${entry.id}#${id}`;
  const answers = [...kb.arguments.values()].filter(({ targets }) =>
    targets.some(({ target }) => target === key),
  );
  if (answers.length > 0)
    throw new ChangeRefused(
      `${answers.map((one) => one.key).join(', ')} ${answers.length === 1 ? 'is' : 'are'} about it: move ${answers.length === 1 ? 'it' : 'these'} to another target first.`,
    );
  const leaves = entry.data.leaves.flatMap(({ by }, at) => (by === id ? [at] : []));
  return {
    steps: [
      ...leaves.toReversed().map((at): Step => ({ remove: at, from: 'leaves' })),
      { remove: index, from: 'arguments' },
      ...(entry.data.main === id ? [{ set: [['main', undefined]] } satisfies Step] : []),
    ],
    argument: id,
    what: `delete ${id}`,
  };
}

/** The steps by which the author of a post holds, or leaves, the position that an argument is about. */
function stances(
  {
    holds,
    leaves,
    argument,
  }: { readonly holds?: boolean; readonly leaves?: boolean; readonly argument: string },
  targets: readonly GivenTarget[],
  { entry, kb }: Planning,
): Step[] {
  const steps: Step[] = [];
  const { positions: held, leaves: left } = entry.data;
  if (holds !== undefined) {
    const position = positionAbout(targets, kb, { ...HELD, isWritten: (id) => held.includes(id), holds });
    const at = held.indexOf(position);
    if (holds && at < 0) steps.push({ insert: position, into: 'positions', at: held.length });
    if (!holds && at >= 0) steps.push({ remove: at, from: 'positions' });
  }
  if (leaves !== undefined) {
    const isWritten = (id: string) => left.some((one) => one.position === id);
    const position = positionAbout(targets, kb, { ...LEFT, isWritten, holds: leaves });
    const at = left.findIndex((one) => one.position === position);
    if (leaves && at < 0) steps.push({ insert: { position, by: argument }, into: 'leaves', at: left.length });
    if (!leaves && at >= 0) steps.push({ remove: at, from: 'leaves' });
  }
  return steps;
}

/** How the position that is held, or left, is told from others that the same argument is about. */
interface Stance {
  readonly likely: readonly Relation[];
  readonly never: Relation;
}
/** Nobody holds what they object to. */
const HELD: Stance = { likely: ['supports'], never: 'objectsTo' };
/** Nobody leaves what they support. */
const LEFT: Stance = { likely: ['objectsTo', 'concedes'], never: 'supports' };

/**
 * The position that an argument is about: its target, or the one that its targets lead to. Of several targets it is the one of a likely relation,
 * else the first.
 *
 * @throws ChangeRefused if there are still several
 */
function positionAbout(
  targets: readonly GivenTarget[],
  kb: KnowledgeBase,
  {
    likely,
    never,
    isWritten,
    holds,
  }: Stance & { readonly isWritten: (id: string) => boolean; readonly holds: boolean },
): string {
  const possible = targets.filter(({ relation }) => relation !== never);
  const about = possible.length === 0 || !holds ? targets : possible;
  const direct = about.filter(({ target }) => kb.positions.has(target));
  const best = direct.filter(({ relation }) => likely.includes(relation));
  const led = about.flatMap(({ target }) => positionsAbove(kb, target));
  const all = new Set([...direct.map(({ target }) => target), ...led]);
  const written = [...all].filter(isWritten);
  if (!holds && written.length === 1) return written[0] as string;
  const named = best.length > 0 ? best : direct.slice(0, 1);
  const [first, ...others] = new Set(named.length === 0 ? led : named.map(({ target }) => target));
  if (first === undefined)
    throw new ChangeRefused('The argument leads to no position that its author could hold or leave.');
  if (others.length === 0) return first;
  if (written.length === 1) return written[0] as string;
  throw new ChangeRefused(
    `The argument leads to several positions (${[first, ...others].join(', ')}): give it the one as a target that its author holds or leaves.`,
  );
}

function argumentAt(entry: Entry<'posts'>, id: string) {
  const index = entry.data.arguments.findIndex((one) => one.id === id);
  const argument = entry.data.arguments[index];
  if (argument === undefined) throw new ChangeRefused(`The post has no argument "${id}".`);
  return { index, argument };
}

function evidenceAt({ post, reader }: Planning, start: number, end: number) {
  const words = wordsAt(post, start, end, reader);
  if ('refused' in words) throw new ChangeRefused(words.refused.why);
  const { exact, prefix, suffix } = words;
  return { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

function wholeTarget({ relation, target }: GivenTarget, kb: KnowledgeBase): GivenTarget {
  const typed = wholeKey(kb, target);
  if (!typed.ok) throw new ChangeRefused(`Target: ${typed.reason}${typed.reason.endsWith('?') ? '' : '.'}`);
  if (!kb.positions.has(typed.key) && !kb.arguments.has(typed.key))
    throw new ChangeRefused(`Target: "${typed.key}" is no position and no argument.`);
  return { relation, target: typed.key };
}

function resolves(kb: KnowledgeBase, target: string): string | undefined {
  const typed = wholeKey(kb, target);
  return typed.ok ? typed.key : undefined;
}

/** The fields of targets: a text for one of a relation, a list for several. */
function relationFields(targets: readonly GivenTarget[]): { readonly [R in Relation]?: string | string[] } {
  const byRelation = Map.groupBy(targets, ({ relation }) => relation);
  return Object.fromEntries(
    [...byRelation].map(([relation, some]) => {
      const [first = '', ...others] = [...new Set(some.map(({ target }) => target))];
      return [relation, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

function relationChanges(
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

function debateOf(targets: readonly GivenTarget[], kb: KnowledgeBase): string | undefined {
  for (const { target } of targets) {
    const debate = kb.positions.get(target)?.entry.data.debate ?? kb.arguments.get(target)?.debate;
    if (debate !== undefined && kb.debates.has(debate)) return debate;
  }
  return undefined;
}

/** Where an argument stands in the list: behind those whose words come before its own. */
function placeOf(start: number, { entry, post }: Planning): number {
  const before = entry.data.arguments.findLastIndex((argument) => {
    const { exact, prefix, suffix, quotes } = argument;
    const span =
      exact === undefined
        ? undefined
        : located(post, {
            exact,
            ...(prefix && { prefix }),
            ...(suffix && { suffix }),
            ...(quotes && { quotes }),
          });
    return span !== undefined && span.start <= start;
  });
  return before + 1;
}

function oneLine(text: string): string {
  return textOf(text).replace(/\s+/g, ' ');
}

/** A text that somebody typed, without what no file should hold. */
function textOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
