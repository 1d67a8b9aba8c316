import { type Entry, targetsOf } from '../entries/index.ts';
import { type KnowledgeBase, wholeKey } from '../knowledge/index.ts';
import { ChangeRefused } from './change-refused.ts';
import type { Step } from './edit-of.ts';
import { idOfGist } from './gist-id.ts';
import { located, type Reader, type ReadPost } from './reading.ts';
import { stances } from './stances.ts';
import { debateOf, relationChanges, relationFields, wholeNameOf, wholeTarget } from './target-fields.ts';
import { oneLine, textOf } from './typed-text.ts';
import type { Change, EditedArgument, GivenTarget } from './wire.ts';
import { wordsAt } from './words.ts';

/** A change of a post. */
export type PostChange = Extract<Change, { readonly post: string }>;

/** The steps that make a change, the argument that it is about, and what it is in words. */
export interface Planned {
  readonly steps: readonly Step[];
  readonly argument?: string;
  readonly what: string;
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
  if (changed.length > 0) steps.push({ set: changed, item: { list: 'arguments', at: index } });
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
    target === name || target === change.instead || wholeNameOf(kb, target) === name;
  if (!before.some(({ target }) => isInstead(target)))
    throw new ChangeRefused(`"${change.id}" is not about ${change.instead}.`);
  const next = wholeTarget(change, kb);
  const targets = before.map(({ relation, target }) => (isInstead(target) ? next : { relation, target }));
  const set = relationChanges(argument, targets);
  return {
    steps: [{ set, item: { list: 'arguments', at: index } }],
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
