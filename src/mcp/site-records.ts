import type { FileOf } from '../machine/index.ts';
import type { SearchRecord } from '../search/index.ts';

/** The data files that a site's records are made of. */
export interface SiteFiles {
  readonly debates: readonly FileOf<'debate'>[];
  readonly concepts: FileOf<'list'>;
  readonly people: FileOf<'list'>;
  readonly threads: FileOf<'list'>;
  readonly posts: FileOf<'list'>;
}

/** What can be found on a published site: curated entries and arguments by their words, people, threads and posts by name. */
export function siteRecords({ debates, concepts, people, threads, posts }: SiteFiles): SearchRecord[] {
  return [
    ...debates.flatMap(ofDebate),
    ...concepts.items.map(({ id, title, summary = '' }) =>
      record('concept', title, summary, `concepts/${id}/`, [id]),
    ),
    ...people.items.map(({ id, title }) => record('person', title, '', `people/${id}/`, [id])),
    ...threads.items.map(({ id, title }) => record('thread', title, '', `threads/${id}/`)),
    ...posts.items.map(({ id, title, url }) => ({
      ...record('post', title, '', url),
      date: /^\d{4}-\d\d-\d\d/.exec(id)?.[0] ?? '',
    })),
  ];
}

function ofDebate(debate: FileOf<'debate'>): SearchRecord[] {
  const page = `debates/${debate.id}/`;
  const inDebate = (made: SearchRecord) => ({ ...made, debate: debate.title });
  return [
    record('debate', debate.title, `${debate.question} ${debate.summary} ${debate.outcome}`, page, [
      debate.id,
    ]),
    ...debate.issues.map(({ question, summary = '' }) => inDebate(record('issue', question, summary, page))),
    ...debate.positions.map(({ id, title, statement }) =>
      inDebate(record('position', title, statement, `positions/${id}/`, [id])),
    ),
    ...debate.arguments.map(({ key, gist, evidence, by, date }) => {
      const [home = '', id = ''] = key.split('#');
      const address = `${evidence === undefined ? 'debates' : 'posts'}/${home}/#${id}`;
      return {
        ...inDebate(record('argument', gist, evidence?.exact ?? '', address)),
        author: by.title,
        date: date.slice(0, 10),
      };
    }),
  ];
}

function record(
  kind: SearchRecord['kind'],
  title: string,
  text: string,
  address: string,
  names: readonly string[] = [],
): SearchRecord {
  return { kind, title: fold(title), text: fold(text), names, author: '', date: '', debate: '', address };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
