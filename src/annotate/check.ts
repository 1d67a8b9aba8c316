import type { Problem } from '../entries/index.ts';
import { argumentLabel, type KnowledgeBase } from '../knowledge/index.ts';
import { entryIn } from './files.ts';
import { isCurated } from './folder-entries.ts';
import type { StandingChange } from './wire.ts';
import type { Workspace, Written } from './workspace.ts';

/** A new text of a file. */
export interface NewText {
  readonly file: string;
  readonly text: string;
  /** Of something new, links of its texts may lead to what is made later: they are told, and keep nothing from being written. */
  readonly isNew?: boolean;
}

/** What a change does to the knowledge base. */
export interface Effect {
  /** Problems that keep it from being written. */
  readonly errors: readonly string[];
  /** Those and warnings, and what was wrong with the files before. */
  readonly problems: readonly string[];
  readonly standing: readonly StandingChange[];
  /** The entry as it would be, and the graph with it. */
  readonly written?: Written;
}

/** The check of a file as it would be, and how standing would change. Nothing is written. */
export function effectOf(space: Workspace, { file, text, isNew = false }: NewText): Effect {
  const entry = entryIn(space.contentDir, file, text);
  if ('problems' in entry) {
    const errors = entry.problems.map(messageOf);
    return { errors, problems: errors, standing: [] };
  }
  const changed = new Map([[file, entry]]);
  const after = space.curatedWith(changed);
  const before = graphBefore(space, file, after);
  const was = new Set(before.problems.map(identity));
  const found = after.problems.filter((problem) => !was.has(identity(problem)));
  const isLasting = new Set(space.kb.problems.map(identity));
  const lasting = after.problems.filter(
    (one) => one.file === file && was.has(identity(one)) && isLasting.has(identity(one)),
  );
  return {
    errors: found
      .filter((one) => one.severity !== 'warning' && !(isNew && isDeadLink(one, file)))
      .map(messageOf),
    problems: [...found, ...lasting].map(messageOf),
    standing: standingChanges(before, after),
    written: { entry, curated: after },
  };
}

/**
 * The graph before the change. A post without arguments is in the graph of curated entries only while it changes: whether a problem was there before
 * can be told only of a graph that has it. Making that takes long, so it is done only if there is a problem to be told of.
 */
function graphBefore(space: Workspace, file: string, after: KnowledgeBase): KnowledgeBase {
  const entry = space.entryOf(file);
  if (entry === undefined || isCurated(entry)) return space.curated;
  const known = new Set(space.curated.problems.map(identity));
  if (after.problems.every((problem) => known.has(identity(problem)))) return space.curated;
  return space.curatedWith(new Map([[file, entry]]));
}

/** Whether a `[[link]]` of a file leads to nothing. */
function isDeadLink({ code, file }: Problem, of: string): boolean {
  return code === 'broken-reference' && file === of;
}

/** Lines move with every edit, so that they do not tell whether a problem is the same. */
function identity({ code, file, message }: Problem): string {
  return `${code}\n${file}\n${message}`;
}

function messageOf({ message, suggestion }: Problem): string {
  return suggestion === undefined ? message : `${message}; did you mean "${suggestion}"?`;
}

function standingChanges(before: KnowledgeBase, after: KnowledgeBase): StandingChange[] {
  return [
    ...changes(
      before.positions,
      after.positions,
      ({ entry }) => entry.data.title,
      ({ label }) => label.words,
    ),
    ...changes(before.arguments, after.arguments, ({ gist }) => gist, argumentLabel).filter(
      // A new argument that holds is what one expects.
      ({ from, to }) => from !== '' && to !== '',
    ),
  ];
}

function changes<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  titleOf: (one: T) => string,
  wordsOf: (one: T) => string,
): StandingChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const [from, to] = [was === undefined ? '' : wordsOf(was), is === undefined ? '' : wordsOf(is)];
    const shown = is ?? was;
    return from === to || shown === undefined ? [] : [{ key, title: titleOf(shown), from, to }];
  });
}
