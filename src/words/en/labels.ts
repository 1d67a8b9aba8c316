import type { Dictionary } from '../message.ts';

/** Labels of positions. */
export const labels = {
  adopted: 'adopted',
  unopposed: 'unopposed',
  'objections-answered': 'objections answered',
  contested: 'contested',
  'open-objection': 'open objection',
  unargued: 'unargued',
  superseded: 'superseded',
} as const satisfies Dictionary;

/** What each means, in a sentence. */
export const labelsMean = {
  adopted: 'It won its issue, as the curator found it: the page says by what and when.',
  unopposed: 'There are arguments, and no objection to it is on record.',
  'objections-answered': 'Every objection to it on record has itself been answered or taken back.',
  contested: 'Objections to it and their answers attack each other in a circle.',
  'open-objection':
    'At least one objection to it holds: nobody answered it, or what answered it was itself answered.',
  unargued: 'No argument for it or against it is on record.',
  superseded: 'Another position took its place.',
} as const satisfies Dictionary;

/** The same label of a position with what it counts or names. */
export const labelled = {
  openObjections: { one: '{count} open objection', other: '{count} open objections' },
  supersededBy: 'superseded by {title}',
} as const satisfies Dictionary;

/** What is left of an argument. */
export const argumentLabels = {
  holds: 'holds',
  answered: 'answered',
  contested: 'contested',
  withdrawn: 'withdrawn',
} as const satisfies Dictionary;

/** Stands wherever a gist does whose words the archive does not hold. */
export const archive = {
  notHere: 'Post not in this archive',
  /** The same amid a sentence. */
  notHereAmid: 'post not in this archive',
  notHereId: 'Post not in this archive: Message-ID {id}',
  /** The same of words that were held against the post, and may not stand here. */
  apart: 'words not in this archive, verified {day}',
  rests: 'Rests on posts that the archive does not hold',
} as const satisfies Dictionary;

/** How an argument bears on its target: over it, before its target, and between its author and the target. */
export const relations = {
  supports: { word: 'Support', bearing: 'for {target}', verb: 'supports {target}', by: 'Support by {name}' },
  objectsTo: {
    word: 'Objection',
    bearing: 'to {target}',
    verb: 'objects to {target}',
    by: 'Objection by {name}',
  },
  qualifies: {
    word: 'Qualification',
    bearing: 'of {target}',
    verb: 'qualifies {target}',
    by: 'Qualification by {name}',
  },
  concedes: {
    word: 'Concession',
    bearing: 'to {target}',
    verb: 'concedes {target}',
    by: 'Concession by {name}',
  },
  corrects: {
    word: 'Correction',
    bearing: 'of {target}',
    verb: 'corrects {target}',
    by: 'Correction by {name}',
  },
} as const satisfies Dictionary;

/** Whether a debate goes on. */
export const statuses = {
  open: { word: 'open', means: 'It goes on' },
  settled: { word: 'settled', means: 'Those who took part agreed, or a decision was made' },
  superseded: { word: 'superseded', means: 'Another debate took its place' },
  dormant: { word: 'dormant', means: 'It stopped without a decision' },
} as const satisfies Dictionary;

/** Why something has its label. */
export const why = {
  superseded: 'Another position took its place, so it has no standing of its own.',
  unargued: 'No argument for it or against it is recorded.',
  unopposed: 'No objection to it is recorded.',
  answered: {
    one: 'The one objection to it is answered.',
    other: 'All {count} objections to it are answered.',
  },
  circle: 'Objections and their answers attack each other in a circle, so that neither side prevails.',
  holdAnswered: {
    one: 'One objection to it holds: what was said against that objection is itself answered.',
    other: '{count} objections to it hold: what was said against them is itself answered.',
  },
  holdOpen: {
    one: 'One objection to it was answered by nobody.',
    other: '{count} objections to it were answered by nobody.',
  },
  holdSome: {
    other:
      '{count} objections to it hold: nobody answered {open} of them, and what was said against {others} is itself answered.',
  },
  one: 'one',
  theOther: 'the other',
  theOthers: 'the others',
  adoptedSuperseded: 'It was adopted, and another position took its place since.',
  /** `{why}` is one of the sentences above, with a small letter. */
  adoptedAlthough: 'It was adopted although {why}',
  notAdopted: 'It was not adopted although no objection to it holds: its issue adopted “{rival}”.',
  withdrawn: 'Its author took it back.',
  unattacked: 'Nobody attacked it.',
  attacksAnswered: {
    one: 'The one attack on it is answered.',
    other: 'All {count} attacks on it are answered.',
  },
  attacksHold: { one: 'An attack on it holds.', other: '{count} attacks on it hold.' },
  argumentCircle: 'It and the attacks on it lie in a circle, so that neither side prevails.',
} as const satisfies Dictionary;
