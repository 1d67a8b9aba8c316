import { type Examination, examine, findingsOf, MOST_WORK, MOST_WORK_OF_ALL } from '../designs/index.ts';
import { lineIn, type Problem } from '../entries/index.ts';
import type { ArgumentNode, Backlink, DesignNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** Results by entry, with the work that there was for each: a design is run once for as much, however often it is asked for. */
const run = new WeakMap<object, { readonly left: number; readonly examination: Examination }>();

/**
 * The result of running a design: explored under each setting of its switches, its scenarios replayed. Designs of a knowledge base that was
 * checked have been run within the work that there is for all of them.
 */
export function examinationOf({ entry, left }: Pick<DesignNode, 'entry' | 'left'>): Examination {
  const known = run.get(entry.data);
  const work = Math.min(left, MOST_WORK);
  if (known?.left === work) return known.examination;
  const examination = examine(entry.data, work);
  run.set(entry.data, { left: work, examination });
  return examination;
}

/** The inputs for the nodes of designs. */
interface DesignSources {
  readonly designs: ReadonlyMap<string, Resolved<'designs'>>;
  readonly positions: ReadonlyMap<string, Resolved<'positions'>>;
  readonly all: ReadonlyMap<string, ArgumentNode>;
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

/** The nodes of designs, each with its debate and the arguments that refer to its traces. */
export function designNodes({ designs, positions, all, backlinks }: DesignSources): Map<string, DesignNode> {
  const shownBy = new Map<string, string[]>();
  for (const { key, shows = [] } of all.values())
    for (const trace of shows) {
      const list = shownBy.get(trace);
      if (list) list.push(key);
      else shownBy.set(trace, [key]);
    }
  return new Map(
    [...designs.values()].map((entry): [string, DesignNode] => {
      const { debate, realises, scenarios, invariants } = entry.data;
      const of =
        debate ?? realises.map((id) => positions.get(id)?.data.debate).find((id) => id !== undefined);
      const traces = [...scenarios, ...invariants].map(({ id }) => `${entry.id}#${id}`);
      const node = {
        id: entry.id,
        entry,
        ...(of === undefined ? {} : { debate: of }),
        shownBy: new Map(traces.map((key) => [key, shownBy.get(key) ?? []])),
        usedBy: backlinks.get(entry.id) ?? [],
        left: MOST_WORK,
      };
      return [entry.id, node];
    }),
  );
}

/**
 * Runs all designs, in the order of their ids, and says of each which part of the work that all may take together the ones before it have left. So
 * the result does not depend on the order in which files are read.
 */
export function withWorkLeft(
  designs: ReadonlyMap<string, DesignNode>,
  all = MOST_WORK_OF_ALL,
): Map<string, DesignNode> {
  let left = all;
  const lefts = new Map<string, number>();
  for (const design of [...designs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    lefts.set(design.id, left);
    left = Math.max(0, left - examinationOf({ ...design, left }).work);
  }
  return new Map([...designs].map(([id, design]) => [id, { ...design, left: lefts.get(id) ?? 0 }]));
}

/**
 * Problems in the behaviour of designs: false claims, scenarios that cannot be played. Dead ends and actions that never happen are
 * warnings.
 */
export function checkDesigns(designs: Iterable<DesignNode>): Problem[] {
  return [...designs].flatMap(({ entry, left }) =>
    findingsOf(entry.data, examinationOf({ entry, left })).map(({ code, path, message }): Problem => {
      const isLook = code === 'design-dead-end' || code === 'design-dead-action';
      return {
        code,
        file: entry.file,
        line: lineIn(entry, path),
        message,
        ...(isLook ? { severity: 'warning' } : {}),
      };
    }),
  );
}
