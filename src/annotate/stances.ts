import type { Entry } from '../entries/index.ts';
import { type KnowledgeBase, positionsAbove } from '../knowledge/index.ts';
import { ChangeRefused } from './change-refused.ts';
import type { Step } from './edit-of.ts';
import type { GivenTarget, Relation } from './wire.ts';

/** The steps by which the author of a post holds, or leaves, the position that an argument is about. */
export function stances(
  {
    holds,
    leaves,
    argument,
  }: { readonly holds?: boolean; readonly leaves?: boolean; readonly argument: string },
  targets: readonly GivenTarget[],
  { entry, kb }: { readonly entry: Entry<'posts'>; readonly kb: KnowledgeBase },
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
