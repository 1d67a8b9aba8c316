/** The collections of entries, each a folder. Only the names, for code that needs no schema. */
export const COLLECTIONS = [
  'debates',
  'positions',
  'concepts',
  'people',
  'designs',
  'pages',
  'posts',
] as const;

export type Collection = (typeof COLLECTIONS)[number];
