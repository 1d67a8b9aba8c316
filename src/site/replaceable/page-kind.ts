/** What a page is of, by the first step of its path; `page` of one's own words, `list` of what lists, `other` of what is about the site. */
export type PageKind =
  | 'home'
  | 'debate'
  | 'position'
  | 'design'
  | 'concept'
  | 'person'
  | 'post'
  | 'thread'
  | 'page'
  | 'list'
  | 'other';

const OF_ENTRIES: Readonly<Record<string, PageKind>> = {
  debates: 'debate',
  positions: 'position',
  designs: 'design',
  concepts: 'concept',
  people: 'person',
  posts: 'post',
  threads: 'thread',
};

/** @param path From the site's base, without a leading slash. */
export function kindOfPage(path: string): PageKind {
  const [room = '', id] = path.split('/').filter((step) => step !== '');
  if (room === '') return 'home';
  const kind = OF_ENTRIES[room];
  if (kind !== undefined) return id === undefined || id === 'page' ? 'list' : kind;
  return ['search', 'about', '404'].includes(room) && !(room === 'about' && id === undefined)
    ? 'other'
    : 'page';
}
