import type { Relation } from '../entries/index.ts';
import {
  type ArgumentLabel,
  type ArgumentNode,
  argumentLabel,
  type Label,
  type PositionNode,
  sayWhy,
  whyArgument,
  whyDespite,
  whyPosition,
} from '../knowledge/index.ts';
import { words } from './words/index.ts';

/** The words of pages for the standing of a position, with the number of open objections or the position that superseded it. */
export function labelWords({ name, open, by }: Omit<Label, 'words'>): string {
  if (open !== undefined) return words.labelled.openObjections({ count: open });
  return by === undefined ? words.labels[name] : words.labelled.supersededBy({ title: by });
}

/** What pages call what is left of an argument. */
export function argumentWord(argument: Parameters<typeof argumentLabel>[0]): string {
  return words.argumentLabels[argumentLabel(argument)];
}

export function labelOfArgument(label: ArgumentLabel): string {
  return words.argumentLabels[label];
}

/** Why an argument has its label, in one sentence. */
export function whyOfArgument(argument: ArgumentNode): string {
  return whyArgument(words.why, argument);
}

/** One sentence that explains why a position was adopted although its objections stand, or not although it stands. */
export function despiteOf(position: PositionNode): string | undefined {
  const { standing, adopted, rival } = position;
  return whyDespite(words.why, standing, reasonOf(position), { isAdopted: adopted !== undefined, rival });
}

/** All that is to be said of how a position stands. */
export function whyOf(position: PositionNode): string {
  const { adopted } = position;
  return sayWhy({ adopted, why: reasonOf(position), despite: despiteOf(position) });
}

function reasonOf({ standing, objections, holding, openObjections }: PositionNode): string {
  return whyPosition(words.why, standing, {
    objections: objections.length,
    holding: holding.length,
    open: openObjections.length,
  });
}

/** `Support`: what an argument is. */
export function relationWord(relation: Relation): string {
  return words.relations[relation].word;
}
