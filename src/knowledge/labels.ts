/**
 * What pages, files and commands call the standing of a position and what is left of an argument: the one table of labels.
 * It imports words and types alone, so that code that runs in a browser may use it without the rest of the room.
 */
import { archive, labels, labelsMean } from '../words/en/labels.ts';
import type { Labelling, Standing } from './model.ts';

/** Names of the labels of positions, the one that comes before all others first. */
export const LABEL_NAMES = [
  'adopted',
  'unopposed',
  'objections-answered',
  'contested',
  'open-objection',
  'unargued',
  'superseded',
] as const;
export type LabelName = (typeof LABEL_NAMES)[number];

/** Of a position. */
export interface Label {
  readonly name: LabelName;
  /** In English, with the number of open objections, or with what superseded the position. */
  readonly words: string;
  /** That number, and the title of what superseded it. */
  readonly open?: number;
  readonly by?: string;
}

/** What a label is called where there is no position to count for, and what it means in a sentence, in English. Its search term is `is:NAME`. */
export const LABELS: Readonly<Record<LabelName, { readonly words: string; readonly means: string }>> =
  Object.fromEntries(
    LABEL_NAMES.map((name) => [name, { words: labels[name], means: labelsMean[name] }]),
  ) as Record<LabelName, { words: string; means: string }>;

/** What decides a label beside the standing. */
export interface LabelGrounds {
  readonly standing: Standing;
  readonly isAdopted: boolean;
  /** Objections that point straight at the position. */
  readonly objections: number;
  /** Those of them that hold (`in`); undefined where nobody knows. */
  readonly holding?: number | undefined;
  /** Title of the position that took its place. */
  readonly supersededBy?: string | undefined;
}

/** The label of a position: adopted before all, else by its standing. */
export function labelOf({ isAdopted, ...grounds }: LabelGrounds): Label {
  return isAdopted ? { name: 'adopted', words: LABELS.adopted.words } : computedLabel(grounds);
}

/** The label that follows from the arguments alone, whatever was adopted. */
export function computedLabel({
  standing,
  objections,
  holding,
  supersededBy,
}: Omit<LabelGrounds, 'isAdopted'>): Label {
  const name = nameOf(standing, objections);
  const { words } = LABELS[name];
  if (name === 'superseded' && supersededBy !== undefined)
    return { name, words: `${words} by ${supersededBy}`, by: supersededBy };
  if (name !== 'open-objection' || holding === undefined) return { name, words };
  return { name, words: `${holding} ${words}${holding === 1 ? '' : 's'}`, open: holding };
}

function nameOf(standing: Standing, objections: number): LabelName {
  if (standing === 'stands') return objections === 0 ? 'unopposed' : 'objections-answered';
  return standing === 'answered' ? 'open-objection' : standing;
}

/** The data values of `standing` as search terms (`is:answered`), each with the labels that it finds. */
export const FORMER_TERMS: Readonly<Record<string, readonly LabelName[]>> = {
  stands: ['unopposed', 'objections-answered'],
  answered: ['open-objection'],
};

/** What is left of an argument. */
export const ARGUMENT_LABEL_NAMES = ['holds', 'answered', 'contested', 'withdrawn'] as const;
export type ArgumentLabel = (typeof ARGUMENT_LABEL_NAMES)[number];

/** The label of an argument: withdrawn where its author took it back, else by its labelling. */
export function argumentLabel({
  labelling,
  withdrawn,
}: {
  readonly labelling: Labelling;
  readonly withdrawn: boolean;
}): ArgumentLabel {
  if (withdrawn) return 'withdrawn';
  return ({ in: 'holds', out: 'answered', undecided: 'contested' } as const)[labelling];
}

/** Stands wherever a gist does whose words the archive does not hold. */
export const NOT_IN_ARCHIVE: string = archive.notHere;
