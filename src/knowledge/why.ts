import type { Labelling, Standing } from './model.ts';

/** A position's standing, from its labelling and from what bears on it. */
export function standingOf(
  position: { supersededBy?: string | readonly string[] | undefined },
  labelling: Labelling,
  bearing: number,
): Standing {
  if (position.supersededBy !== undefined) return 'superseded';
  if (bearing === 0) return 'unargued';
  return { in: 'stands', out: 'answered', undecided: 'contested' }[labelling] as Standing;
}

/** Counts by which a standing is told in words. */
export interface Attacks {
  readonly objections: number;
  /** Objections that hold. */
  readonly holding: number;
  /** Objections that nobody attacked. */
  readonly open: number;
}

/** Why a position has its standing, in one sentence. */
export function whyPosition(standing: Standing, { objections, holding, open }: Attacks): string {
  switch (standing) {
    case 'superseded':
      return 'Another position took its place, so it has no standing of its own.';
    case 'unargued':
      return 'No argument for it or against it is recorded.';
    case 'stands':
      if (objections === 0) return 'No objection to it is recorded.';
      return objections === 1
        ? 'The one objection to it is answered.'
        : `All ${objections} objections to it are answered.`;
    case 'answered':
      return whyAnswered(holding, open);
    case 'contested':
      return 'Objections and their answers attack each other in a circle, so that neither side prevails.';
  }
}

function whyAnswered(holding: number, open: number): string {
  const counted = holding === 1 ? 'One objection to it' : `${holding} objections to it`;
  if (open === 0)
    return holding === 1
      ? `${counted} holds: what was said against that objection is itself answered.`
      : `${counted} hold: what was said against them is itself answered.`;
  if (open === holding) return `${counted} ${holding === 1 ? 'was' : 'were'} answered by nobody.`;
  const others = holding - open === 1 ? 'the other' : 'the others';
  return `${counted} hold: nobody answered ${open === 1 ? 'one' : open} of them, and what was said against ${others} is itself answered.`;
}

/** All that is to be said of how a position stands, in one or two sentences. */
export function sayWhy({
  adopted,
  why,
  despite,
}: {
  readonly adopted?: unknown;
  readonly why: string;
  readonly despite?: string | undefined;
}): string {
  // Of what was adopted, why its standing disagrees holds why it has it.
  if (adopted !== undefined && despite !== undefined) return despite;
  return [despite, why].filter((sentence) => sentence !== undefined).join(' ');
}

/** What a position's adoption, or that of a rival, has to do with its standing. */
export interface Adopted {
  readonly isAdopted: boolean;
  /** Title of a rival that was adopted. */
  readonly rival?: string | undefined;
}

/** Why what was adopted and what was argued disagree, in one sentence; undefined where they do not. */
export function whyDespite(
  standing: Standing,
  why: string,
  { isAdopted, rival }: Adopted,
): string | undefined {
  if (isAdopted) {
    if (standing === 'stands') return undefined;
    if (standing === 'superseded') return 'It was adopted, and another position took its place since.';
    return `It was adopted although ${why[0]?.toLowerCase()}${why.slice(1)}`;
  }
  if (rival === undefined || standing !== 'stands') return undefined;
  return `It was not adopted although no objection to it holds: its issue adopted “${rival}”.`;
}

/** Why an argument has its labelling, in one sentence. */
export function whyArgument(
  labelling: Labelling,
  withdrawn: boolean,
  attacks: number,
  holding: number,
): string {
  if (withdrawn) return 'Its author took it back.';
  if (labelling === 'in')
    return attacks === 0
      ? 'Nobody attacked it.'
      : attacks === 1
        ? 'The one attack on it is answered.'
        : `All ${attacks} attacks on it are answered.`;
  if (labelling === 'out') return holding === 1 ? 'An attack on it holds.' : `${holding} attacks on it hold.`;
  return 'It and the attacks on it lie in a circle, so that neither side prevails.';
}
