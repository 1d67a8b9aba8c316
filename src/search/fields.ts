import type { SearchRecord } from './record.ts';

/** The searched texts of a record, by what a match in them means. */
export interface Fields {
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly author: string;
  readonly context: string;
}

export type FieldName = keyof Fields;

export const FIELD_NAMES = ['title', 'names', 'text', 'author', 'context'] as const satisfies FieldName[];

/** Weights of matches, relative to one in the title. */
export const WEIGHTS: Readonly<Record<FieldName, number>> = {
  /** The subject of the record. */
  title: 1,
  /** An alias is another title; the title itself wins if both match. */
  names: 0.95,
  /** A mention, not the subject. */
  text: 0.6,
  /** A search for a name should give the person first, and then what they wrote. */
  author: 0.35,
  /** The surroundings: a match narrows a search, but does not make a result on its own. */
  context: 0.1,
};

/** The searched fields of a record. The first paragraph of a post has the title as title, later ones as context. */
export function fieldsOf(record: SearchRecord): Fields {
  return {
    title: record.continues ? '' : record.title,
    names: [...record.names, ...(record.asked ?? [])].join(' / '),
    text: record.text,
    author: record.author,
    context: record.continues ? `${record.title} / ${record.debate}` : record.debate,
  };
}
