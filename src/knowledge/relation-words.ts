import type { Relation } from '../entries/index.ts';
import { en, said } from '../words/index.ts';

/** Wordings of relations in data files, in English: as a heading, before the target, and between author and target. */
const RELATIONS = said(en.relations, 'en');

export function relationWord(relation: Relation): string {
  return RELATIONS[relation].word;
}

export function relationPreposition(relation: Relation): string {
  return RELATIONS[relation].bearing({ target: '' }).trim();
}
