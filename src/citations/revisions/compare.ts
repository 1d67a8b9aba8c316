import { diffArrays, diffWords } from 'diff';
import { plainText } from '../../entries/evidence/undress.ts';
import { type ArgumentWords, type CitedWords, citedTargets, hashOfWords, TAKEN_DOWN } from './words.ts';

/** A run of words in both texts (`same`), only in the earlier (`dropped`), or only in the later (`added`). */
export interface WordChange {
  readonly text: string;
  readonly as: 'same' | 'added' | 'dropped';
}

/** A change of a cited thing. */
export type Change =
  | { readonly kind: 'reworded'; readonly field: Reworded; readonly from: string; readonly to: string }
  /** An argument that was cited by Message-ID now has its words, since its post was imported. Its meaning did not change. */
  | { readonly kind: 'words-found'; readonly words: string }
  | {
      readonly kind: 'argument-added' | 'argument-dropped';
      readonly argument: string;
      readonly revision: string;
    }
  | {
      readonly kind: 'argument-changed';
      readonly argument: string;
      /** Revisions before and after; empty for an argument in the same circle, which is compared by key. */
      readonly from: string;
      readonly to: string;
    };

/** A field whose words can change, or a reversed relation. */
export type Reworded =
  | 'statement'
  | 'question'
  | 'gist'
  | 'evidence'
  | 'relation'
  | 'target'
  | 'author'
  | 'supersededBy'
  | 'citesMessage'
  | 'shows'
  | 'steps'
  | 'verdicts';

/** Replaces words of evidence that are not available. */
export const NOT_KEPT = '[words that are not kept]';

/** Resolves keys and ids, so that renaming does not count as a change. */
export interface Naming {
  /** The present name of a position or an argument that had this key. */
  readonly thing: (key: string) => string;
  readonly person: (id: string) => string;
}

const AS_WRITTEN: Naming = { thing: (key) => key, person: (id) => id };

/**
 * The changes between two revisions of one thing, of any schemes: its own words by field, then the arguments that point at it, by key. An
 * argument counts as changed if its revision differs, or if it is compared by key and the circles differ.
 */
export function changesBetween(before: CitedWords, after: CitedWords, naming = AS_WRITTEN): Change[] {
  const from = fieldsOf(before, naming);
  const to = fieldsOf(after, naming);
  const hasFound = isCited(before) && !isCited(after) && hasEvidence(after) && !hasEvidence(before);
  const own = (Object.keys({ ...from, ...to }) as Reworded[]).flatMap((field): Change[] => {
    const [a = '', b = ''] = [from[field], to[field]];
    if (isSameText(a, b) || (hasFound && field === 'citesMessage')) return [];
    return [{ kind: 'reworded', field, from: a, to: b }];
  });
  const evidence = hasFound
    ? [{ kind: 'words-found' as const, words: evidenceOf(after)?.text ?? NOT_KEPT }]
    : evidenceChange(before, after);
  return [...own, ...evidence, ...argumentChanges(before, after, naming)];
}

/** Two texts compared word by word. */
function wordChanges(from: string, to: string): WordChange[] {
  return diffWords(from, to).map(({ value, added, removed }) => ({
    text: value,
    as: added ? 'added' : removed ? 'dropped' : 'same',
  }));
}

/** The parts of a changed field, by words, or by keys if it is a list of them: `same` and `dropped` joined are the earlier one, `same` and `added` the later one. */
export function changedParts(field: Reworded, from: string, to: string): WordChange[] {
  if (field !== 'shows') return wordChanges(from, to);
  const keys = (text: string) => (text === '' ? [] : text.split(', '));
  const parts = diffArrays(keys(from), keys(to)).map(
    ({ value, added, removed }): WordChange => ({
      text: value.join(', '),
      as: added ? 'added' : removed ? 'dropped' : 'same',
    }),
  );
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: ', ', as: 'same' as const }, part]));
}

/** Whether two texts differ only in typography, such as `don't` and `don’t`. */
function isSameText(a: string, b: string): boolean {
  return a === b || plainText(a) === plainText(b);
}

/** The fields that are compared as texts. */
function fieldsOf(words: CitedWords, { thing, person }: Naming): Partial<Record<Reworded, string>> {
  if (words.kind === 'position')
    return {
      statement: words.statement,
      question: words.question,
      ...(words.supersededBy === undefined
        ? {}
        : { supersededBy: words.supersededBy.split(', ').map(thing).sort().join(', ') }),
    };
  if (words.kind === 'evidence') return { author: person(words.by) };
  if (words.kind === 'design') {
    const { statement, steps = [], verdicts } = words;
    return { verdicts: verdicts.join(' '), statement, steps: steps.join('; ') };
  }
  const { by, gist, citesMessage, shows } = words;
  return {
    gist,
    ...targetFields(words, thing),
    author: person(by),
    ...(citesMessage === undefined ? {} : { citesMessage }),
    ...(shows === undefined ? {} : { shows: shows.map(thing).sort().join(', ') }),
  };
}

/** The relation and key of a single target; several targets joined in one field. */
function targetFields(words: ArgumentWords, thing: Naming['thing']): { relation?: string; target: string } {
  const targets = citedTargets(words).map(({ relation, target }) => ({ relation, target: thing(target) }));
  const [only] = targets;
  if (only && targets.length === 1) return only;
  const all = targets.map(({ relation, target }) => `${relation} ${target}`).sort();
  return { target: all.join(', ') };
}

function isCited(words: CitedWords): boolean {
  return words.kind === 'argument' && words.citesMessage !== undefined;
}

function hasEvidence(words: CitedWords): boolean {
  return evidenceOf(words) !== undefined;
}

/** The evidence of words, with its hash if known; undefined if there is none. */
function evidenceOf(words: CitedWords): { text?: string; hash?: string } | undefined {
  if (words.kind === 'position' || words.kind === 'design') return undefined;
  const text = words.exact === TAKEN_DOWN ? undefined : words.exact;
  const hash = words.evidence ?? (text === undefined ? undefined : hashOfWords(text));
  if (hash === undefined) return words.exact === undefined ? undefined : {};
  return text === undefined ? { hash } : { text, hash };
}

/** How evidence changed. Unknown, and so not reported, if it was taken down from a line of scheme 1. */
function evidenceChange(before: CitedWords, after: CitedWords): Change[] {
  const [from, to] = [evidenceOf(before), evidenceOf(after)];
  if (from === undefined && to === undefined) return [];
  if (from && to && (from.hash === to.hash || from.hash === undefined || to.hash === undefined)) return [];
  if (from?.text !== undefined && to?.text !== undefined && isSameText(from.text, to.text)) return [];
  const text = (one: typeof from) => (one === undefined ? '' : (one.text ?? NOT_KEPT));
  return [{ kind: 'reworded', field: 'evidence', from: text(from), to: text(to) }];
}

function argumentChanges(before: CitedWords, after: CitedWords, { thing }: Naming): Change[] {
  const [was, is] = [argumentsOf(before, thing), argumentsOf(after, thing)];
  const areOtherCircles = circleIn(before) !== circleIn(after);
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((argument): Change[] => {
    const [from, to] = [was.get(argument), is.get(argument)];
    if (from === undefined) return [{ kind: 'argument-added', argument, revision: to ?? '' }];
    if (to === undefined) return [{ kind: 'argument-dropped', argument, revision: from }];
    const isSame = from === to && !(from === '' && areOtherCircles);
    return isSame ? [] : [{ kind: 'argument-changed', argument, from, to }];
  });
}

function circleIn(words: CitedWords): string | undefined {
  return words.kind === 'argument' ? words.circle : undefined;
}

/** Revisions by name of the arguments that point at a thing; empty for those compared by key. */
function argumentsOf(words: CitedWords, thing: Naming['thing']): Map<string, string> {
  if (words.kind === 'evidence') return new Map();
  return new Map(
    words.arguments.map((reference) => {
      const [key = '', revision = ''] = reference.split('@');
      return [thing(key), revision];
    }),
  );
}
