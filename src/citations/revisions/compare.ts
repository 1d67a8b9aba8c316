import { diffWords } from 'diff';
import type { CitedWords } from './words.ts';

/** A run of words that both texts have, or only the earlier (`dropped`), or only the later (`added`). */
export interface WordChange {
  readonly text: string;
  readonly as: 'same' | 'added' | 'dropped';
}

/** What became of something that was cited. */
export type Change =
  | { readonly kind: 'reworded'; readonly field: Reworded; readonly from: string; readonly to: string }
  | {
      readonly kind: 'argument-added' | 'argument-dropped';
      readonly argument: string;
      readonly revision: string;
    }
  | {
      readonly kind: 'argument-changed';
      readonly argument: string;
      /** Revisions before and after. */
      readonly from: string;
      readonly to: string;
    };

/** A field of words that can be reworded, or turned round. */
export type Reworded =
  | 'statement'
  | 'question'
  | 'gist'
  | 'evidence'
  | 'relation'
  | 'target'
  | 'author'
  | 'supersededBy'
  | 'citesMessage';

const FIELDS: Readonly<Record<string, Reworded>> = {
  statement: 'statement',
  question: 'question',
  relation: 'relation',
  target: 'target',
  gist: 'gist',
  exact: 'evidence',
  by: 'author',
  supersededBy: 'supersededBy',
  citesMessage: 'citesMessage',
};

/** What changed between two revisions of one thing: its own words by field, then the arguments that point at it, by key. */
export function changesBetween(before: CitedWords, after: CitedWords): Change[] {
  const [from, to] = [before, after].map((words) => words as unknown as Record<string, string | undefined>);
  const reworded = Object.entries(FIELDS).flatMap(([name, field]): Change[] => {
    const [a = '', b = ''] = [from?.[name], to?.[name]];
    return a === b ? [] : [{ kind: 'reworded', field, from: a, to: b }];
  });
  return [...reworded, ...argumentChanges(argumentsOf(before), argumentsOf(after))];
}

/** Two texts word by word: joined, `same` and `dropped` are the earlier, `same` and `added` the later. */
export function wordChanges(from: string, to: string): WordChange[] {
  return diffWords(from, to).map(({ value, added, removed }) => ({
    text: value,
    as: added ? 'added' : removed ? 'dropped' : 'same',
  }));
}

function argumentChanges(before: Map<string, string>, after: Map<string, string>): Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((argument): Change[] => {
    const [from, to] = [before.get(argument), after.get(argument)];
    if (from === undefined) return [{ kind: 'argument-added', argument, revision: to ?? '' }];
    if (to === undefined) return [{ kind: 'argument-dropped', argument, revision: from }];
    return from === to ? [] : [{ kind: 'argument-changed', argument, from, to }];
  });
}

/** Revisions by key of the arguments that point at a thing. */
function argumentsOf(words: CitedWords): Map<string, string> {
  if (words.kind === 'evidence') return new Map();
  return new Map(
    words.arguments.map((reference) => {
      const [key = '', revision = ''] = reference.split('@');
      return [key, revision];
    }),
  );
}
