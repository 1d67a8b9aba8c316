import { join } from 'node:path';
import { judgedInWords, judgedOf } from '../designs/index.ts';
import { lineIn } from '../entries/index.ts';
import { examinationOf } from './designs.ts';
import type { KnowledgeBase } from './model.ts';

/** The verdict on each invariant of each design, one per line: `file:line: invariant: holds in all 12 states`. */
export function describeDesigns({ designs }: KnowledgeBase, contentDir: string): string[] {
  return [...designs.values()].flatMap((design) => {
    const { explored } = examinationOf(design);
    const { entry } = design;
    return entry.data.invariants.flatMap((invariant, index) => {
      const place = `${join(contentDir, entry.file)}:${lineIn(entry, ['invariants', index])}`;
      return judgedOf(invariant.id, explored).map(
        (judged) => `${place}: ${invariant.id}: ${judgedInWords(invariant, judged)}`,
      );
    });
  });
}

/** The same as data for programs. */
export function designVerdicts({ designs }: KnowledgeBase) {
  return [...designs.values()].map((design) => ({
    design: design.id,
    invariants: design.entry.data.invariants.map(({ id }) => ({
      invariant: id,
      verdicts: judgedOf(id, examinationOf(design).explored).map(({ under, kind, states, trace }) => ({
        under,
        verdict: kind,
        states,
        ...(trace === undefined ? {} : { trace }),
      })),
    })),
  }));
}
