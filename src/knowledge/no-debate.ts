import { called } from '../called/index.ts';
import { COLLECTIONS, nearest } from '../entries/index.ts';

/** Maximum number of debates that a refusal names. */
const MOST_NAMED = 6;

/**
 * Why a name is not that of a debate, which debates there are (the nearest by name first), and how to make this one.
 *
 * @param name As typed.
 * @param debates Ids of all debates.
 * @param collection That of the entry which has this name, if any.
 */
export function noDebate(name: string, debates: Iterable<string>, collection?: string): string {
  const all = [...debates];
  const kind = COLLECTIONS.find((one) => one === collection);
  const what =
    kind === undefined ? `there is no debate "${name}"` : `"${name}" is no debate, it is in ${kind}`;
  const near = nearest(name, all);
  const sorted = near === undefined ? all : [near, ...all.filter((id) => id !== near)];
  const more = sorted.length > MOST_NAMED ? ` and ${sorted.length - MOST_NAMED} more` : '';
  const has =
    all.length === 0 ? 'there is none yet; ' : `there are ${sorted.slice(0, MOST_NAMED).join(', ')}${more}; `;
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  // The only one was named just now.
  const others = near !== undefined && all.length === 1 ? '' : has;
  const id = kind === undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? ` --id ${name}` : '';
  return `${what}${hint === '' ? ';' : `${hint} Otherwise`} ${others}${called('new', `debate 'Its title'${id}`)} makes one`;
}
