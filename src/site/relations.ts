import type { Relation } from '../entries/index.ts';
import type { Labelling, Standing } from '../knowledge/index.ts';

/** How a relation reads: over an argument, before its target, and between an author and a target. */
interface RelationWords {
  readonly word: string;
  readonly preposition: string;
  readonly verb: string;
}

const RELATION_WORDS: Readonly<Record<Relation, RelationWords>> = {
  supports: { word: 'Support', preposition: 'for', verb: 'supports' },
  objectsTo: { word: 'Objection', preposition: 'to', verb: 'objects to' },
  qualifies: { word: 'Qualification', preposition: 'of', verb: 'qualifies' },
  concedes: { word: 'Concession', preposition: 'to', verb: 'concedes' },
  corrects: { word: 'Correction', preposition: 'of', verb: 'corrects' },
};

export function relationWord(relation: Relation): string {
  return RELATION_WORDS[relation].word;
}

export function relationPreposition(relation: Relation): string {
  return RELATION_WORDS[relation].preposition;
}

export function relationVerb(relation: Relation): string {
  return RELATION_WORDS[relation].verb;
}

/** A standing in one word, with the sentence that explains it. */
export const STANDING_WORDS: Readonly<Record<Standing, { word: string; means: string }>> = {
  stands: { word: 'Stands', means: 'Every objection on record has itself been answered.' },
  answered: { word: 'Answered', means: 'An objection on record holds against it.' },
  contested: { word: 'Contested', means: 'Its objections and their answers are in balance.' },
  unargued: { word: 'Unargued', means: 'No argument for or against it is on record.' },
  superseded: { word: 'Superseded', means: 'Another position took its place.' },
};

/** What is left of an argument, in the word shown beside it. */
export function labellingWord(argument: { labelling: Labelling; withdrawn: boolean }): string {
  if (argument.withdrawn) return 'withdrawn';
  return { in: 'holds', out: 'answered', undecided: 'contested' }[argument.labelling];
}

/** The standing whose sign an argument's label shares. */
export const LABEL_SIGNS: Readonly<Record<Labelling, Standing>> = {
  in: 'stands',
  out: 'answered',
  undecided: 'contested',
};
