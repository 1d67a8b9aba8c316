import type { Relation } from '../entries/index.ts';
import { en, said } from '../words/index.ts';

/** How a relation reads in data files, which are in English: over an argument, before its target, and between an author and a target. */
const RELATIONS = said(en.relations, 'en');

export function relationWord(relation: Relation): string {
  return RELATIONS[relation].word;
}

export function relationPreposition(relation: Relation): string {
  return RELATIONS[relation].bearing({ target: '' }).trim();
}
