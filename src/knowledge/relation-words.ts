import type { Relation } from '../entries/index.ts';

/** How a relation reads, on pages and in data files: over an argument, before its target, and between an author and a target. */
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
