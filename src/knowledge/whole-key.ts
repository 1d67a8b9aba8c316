import { type Entry, nearest } from '../entries/index.ts';
import { resolveKey } from './address.ts';
import type { KnowledgeBase } from './model.ts';
import { Names } from './names.ts';
import { keysEnding } from './short-keys.ts';

/** The present id or key for what somebody typed; or why there is none, and the keys between which it does not decide. */
export type WholeKey =
  | {
      readonly ok: true;
      readonly key: string;
      /** The name in full that was typed, or whose end was: perhaps a former one. */
      readonly name: string;
    }
  | { readonly ok: false; readonly reason: string; readonly candidates: readonly string[] };

/** Names in which a typed key is looked for. */
export interface TypedAmong {
  /** The present id or key for a present or former one. */
  readonly resolve: (name: string) => string | undefined;
  /** Keys of arguments and ids of posts, present and former. */
  readonly keys: () => Iterable<string>;
  /** The name that was probably meant. */
  readonly nearest: (typed: string) => string | undefined;
}

/** Maximum number of candidates that a refusal names. */
const MOST_NAMED = 6;

/**
 * The id or key that is meant by a typed one: a present or former name in full, or the end of one that fits a single thing (`keysEnding`),
 * in the spelling of entries or of documents (`e43138:cloud-scale`). Whoever stores it stores the whole key.
 */
export function wholeKeyAmong(typed: string, among: TypedAmong): WholeKey {
  const name = typed.trim().replace(':', '#');
  const named = among.resolve(name);
  if (named !== undefined) return { ok: true, key: named, name };
  const names = keysEnding(name, among.keys());
  const candidates = [...new Set(names.map((one) => among.resolve(one) ?? one))].sort();
  const [key] = candidates;
  if (key !== undefined && candidates.length === 1) return { ok: true, key, name: names[0] ?? key };
  if (key === undefined) {
    const near = among.nearest(name);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    return { ok: false, reason: `there is no "${typed}"${hint}`, candidates: [] };
  }
  const more = candidates.length > MOST_NAMED ? `, or ${candidates.length - MOST_NAMED} more` : '';
  const shown = candidates.slice(0, MOST_NAMED).join(', ');
  return { ok: false, reason: `"${typed}" may be ${shown}${more}: type more of it`, candidates };
}

/** `wholeKeyAmong` the names of a knowledge base. */
export function wholeKey(kb: KnowledgeBase, typed: string): WholeKey {
  return wholeKeyAmong(typed, {
    resolve: (name) => resolveKey(kb, name),
    keys: () => [...kb.arguments.keys(), ...kb.aliases.keys(), ...kb.posts.keys()],
    nearest: (name) =>
      nearest(name, [
        ...kb.positions.keys(),
        ...kb.debates.keys(),
        ...kb.aliases.keys(),
        ...(name.includes('#') ? kb.arguments.keys() : [...kb.concepts.keys(), ...kb.people.keys()]),
      ]),
  });
}

/** `wholeKeyAmong` the names of entries, for commands that change entries without building the graph. */
export function wholeKeyIn(entries: readonly Entry[], typed: string): WholeKey {
  const names = new Names(entries);
  return wholeKeyAmong(typed, {
    resolve: (name) => names.resolve(name),
    keys: () => [...names.arguments, ...names.aliases.keys(), ...names.entries.keys()],
    nearest: (name) => names.nearest(name),
  });
}
