import { type Entry, lineIn, type Problem } from '../entries/index.ts';

/** Names of the site's own pages, folders and files at its root, which page entries cannot have. */
const TAKEN = new Set(
  'debates positions concepts people posts threads search pages cards marks fonts schemas attachments sitemaps sitemap where bibliography citations favicon feed llms opensearch robots'.split(
    ' ',
  ),
);

/** Problems for page entries with a present or former name that the site uses itself. */
export function checkPages(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    if (entry.collection !== 'pages') return [];
    const { formerIds } = (entry as Entry<'pages'>).data;
    const taken = (line: number, id: string): Problem[] =>
      TAKEN.has(id)
        ? [
            {
              code: 'taken-address',
              file: entry.file,
              line,
              message: `/${id}/ is an address that the site needs itself: give the page another name`,
            },
          ]
        : [];
    return [
      ...taken(1, entry.id),
      ...formerIds.flatMap((id, at) => taken(lineIn(entry, ['formerIds', at]), id)),
    ];
  });
}
