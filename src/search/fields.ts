import type { SearchRecord } from './record.ts';

/** The texts of a record that are searched, by what a match in them says about the record. */
export interface Fields {
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly author: string;
  readonly context: string;
}

export type FieldName = keyof Fields;

export const FIELD_NAMES = ['title', 'names', 'text', 'author', 'context'] as const satisfies FieldName[];

/** What a match in a field is worth, against one in the title. */
export const WEIGHTS: Readonly<Record<FieldName, number>> = {
  /** A record is about what it is called. */
  title: 1,
  /** An alias is a title by another name; the title itself wins where both exist. */
  names: 0.95,
  /** What it says: a mention, not a subject. */
  text: 0.6,
  /** Whoever searches a name wants the person first, and then what they wrote. */
  author: 0.35,
  /** Where it belongs: narrows a search, and never makes a result alone. */
  context: 0.1,
};

/** The searched fields of a record. A later paragraph of a post has its title as context: the post's first has it as title. */
export function fieldsOf(record: SearchRecord): Fields {
  return {
    title: record.continues ? '' : record.title,
    names: [...record.names, ...(record.asked ?? [])].join(' / '),
    text: record.text,
    author: record.author,
    context: record.continues ? `${record.title} / ${record.debate}` : record.debate,
  };
}
