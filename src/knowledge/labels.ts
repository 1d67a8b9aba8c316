/**
 * The labels for the standing of positions and arguments on pages, in files and in commands. The only table of them. Imports only words and
 * types, so that code in a browser can use it without the rest of the room.
 */
import { archive, labels, labelsMean } from '../words/en/labels.ts';
import type { Labelling, Standing } from './model.ts';

/** Names of the labels of positions, by priority. */
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

/** The label of a position. */
export interface Label {
  readonly name: LabelName;
  /** In English, with the number of open objections, or the title of the superseding position. */
  readonly words: string;
  /** That number, and that title. */
  readonly open?: number;
  readonly by?: string;
}

/** The general wording of a label, without counts, and its meaning in a sentence, in English. Its search term is `is:NAME`. */
export const LABELS: Readonly<Record<LabelName, { readonly words: string; readonly means: string }>> =
  Object.fromEntries(
    LABEL_NAMES.map((name) => [name, { words: labels[name], means: labelsMean[name] }]),
  ) as Record<LabelName, { words: string; means: string }>;

/** What decides a label, besides the standing. */
export interface LabelGrounds {
  readonly standing: Standing;
  readonly isAdopted: boolean;
  /** Number of objections directly against the position. */
  readonly objections: number;
  /** Number of those that hold (`in`); undefined if unknown. */
  readonly holding?: number | undefined;
  /** Title of the position that replaced it. */
  readonly supersededBy?: string | undefined;
}

/** The label of a position: "adopted" has priority, then its standing decides. */
export function labelOf({ isAdopted, ...grounds }: LabelGrounds): Label {
  return isAdopted ? { name: 'adopted', words: LABELS.adopted.words } : computedLabel(grounds);
}

/** The label by the arguments alone, ignoring adoption. */
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

/** Search terms for the data values of `standing` (`is:answered`), each with the labels that it matches. */
export const FORMER_TERMS: Readonly<Record<string, readonly LabelName[]>> = {
  stands: ['unopposed', 'objections-answered'],
  answered: ['open-objection'],
};

/** Names of the labels of arguments. */
export const ARGUMENT_LABEL_NAMES = ['holds', 'answered', 'contested', 'withdrawn'] as const;
export type ArgumentLabel = (typeof ARGUMENT_LABEL_NAMES)[number];

/** The label of an argument: "withdrawn" if its author took it back, else by its labelling. */
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

/** Shown beside gists of arguments whose words the archive does not hold. */
export const NOT_IN_ARCHIVE: string = archive.notHere;
