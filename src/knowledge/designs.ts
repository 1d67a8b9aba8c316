import { type Examination, examine, findingsOf } from '../designs/index.ts';
import { lineIn, type Problem } from '../entries/index.ts';
import type { ArgumentNode, Backlink, DesignNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** Results by entry: a design is run once, however often it is asked for. */
const run = new WeakMap<object, Examination>();

/** The result of running a design: explored under each setting of its switches, its scenarios replayed. */
export function examinationOf({ entry }: Pick<DesignNode, 'entry'>): Examination {
  const known = run.get(entry.data) ?? examine(entry.data);
  run.set(entry.data, known);
  return known;
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
      };
      return [entry.id, node];
    }),
  );
}

/**
 * Problems in the behaviour of designs: false claims, scenarios that cannot be played. Dead ends and actions that never happen are
 * warnings.
 */
export function checkDesigns(designs: Iterable<DesignNode>): Problem[] {
  return [...designs].flatMap(({ entry }) =>
    findingsOf(entry.data, examinationOf({ entry })).map(({ code, path, message }): Problem => {
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
