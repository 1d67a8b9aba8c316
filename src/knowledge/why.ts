import type { Labelling, Standing } from './model.ts';

/** A position's standing, from its labelling and from what bears on it. */
export function standingOf(
  position: { supersededBy?: string | undefined },
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
      if (open > 0)
        return open === 1
          ? 'One objection to it was answered by nobody.'
          : `${open} objections to it were answered by nobody.`;
      return holding === 1
        ? 'One objection to it holds: what was said against that objection is itself answered.'
        : `${holding} objections to it hold: what was said against them is itself answered.`;
    case 'contested':
      return 'Objections and their answers attack each other in a circle, so that neither side prevails.';
  }
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
