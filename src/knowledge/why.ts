import { en, said, type Words } from '../words/index.ts';
import type { Labelling, Standing } from './model.ts';

/** The sentences in English, as data files have them. */
export const WHY = said(en.why, 'en');

/** A position's standing, from its labelling and its arguments. */
export function standingOf(
  position: { supersededBy?: string | readonly string[] | undefined },
  labelling: Labelling,
  bearing: number,
): Standing {
  if (position.supersededBy !== undefined) return 'superseded';
  if (bearing === 0) return 'unargued';
  return { in: 'stands', out: 'answered', undecided: 'contested' }[labelling] as Standing;
}

/** Counts of objections that a sentence about a standing uses. */
export interface Attacks {
  readonly objections: number;
  /** Objections that hold. */
  readonly holding: number;
  /** Objections that no argument attacks. */
  readonly open: number;
}

/** The reason for a position's standing, in one sentence. */
export function whyPosition(
  words: Words['why'],
  standing: Standing,
  { objections, holding, open }: Attacks,
): string {
  switch (standing) {
    case 'superseded':
      return words.superseded;
    case 'unargued':
      return words.unargued;
    case 'stands':
      return objections === 0 ? words.unopposed : words.answered({ count: objections });
    case 'answered':
      return whyAnswered(words, holding, open);
    case 'contested':
      return words.circle;
  }
}

function whyAnswered(words: Words['why'], holding: number, open: number): string {
  if (open === 0) return words.holdAnswered({ count: holding });
  if (open === holding) return words.holdOpen({ count: holding });
  return words.holdSome({
    count: holding,
    open: open === 1 ? words.one : open,
    others: holding - open === 1 ? words.theOther : words.theOthers,
  });
}

/** The full explanation of a position's standing, in one or two sentences. */
export function sayWhy({
  adopted,
  why,
  despite,
}: {
  readonly adopted?: unknown;
  readonly why: string;
  readonly despite?: string | undefined;
}): string {
  // The sentence on the disagreement includes the reason for the standing.
  if (adopted !== undefined && despite !== undefined) return despite;
  return [despite, why].filter((sentence) => sentence !== undefined).join(' ');
}

/** The adoption of a position or of a rival. */
export interface Adopted {
  readonly isAdopted: boolean;
  /** Title of a rival that was adopted. */
  readonly rival?: string | undefined;
}

/** Why adoption and arguments disagree, in one sentence; undefined if they agree. */
export function whyDespite(
  words: Words['why'],
  standing: Standing,
  why: string,
  { isAdopted, rival }: Adopted,
): string | undefined {
  if (isAdopted) {
    if (standing === 'stands') return undefined;
    if (standing === 'superseded') return words.adoptedSuperseded;
    return words.adoptedAlthough({ why: `${why[0]?.toLowerCase()}${why.slice(1)}` });
  }
  if (rival === undefined || standing !== 'stands') return undefined;
  return words.notAdopted({ rival });
}

/** The inputs for the reason of an argument's labelling. */
export interface Attacked {
  readonly labelling: Labelling;
  readonly withdrawn: boolean;
  readonly attacks: { readonly all: number; readonly holding: number };
}

/** The reason for an argument's labelling, in one sentence. */
export function whyArgument(
  words: Words['why'],
  { labelling, withdrawn, attacks: { all, holding } }: Attacked,
): string {
  if (withdrawn) return words.withdrawn;
  if (labelling === 'in') return all === 0 ? words.unattacked : words.attacksAnswered({ count: all });
  return labelling === 'out' ? words.attacksHold({ count: holding }) : words.argumentCircle;
}
