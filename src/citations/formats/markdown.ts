import { toMarkdown } from 'mdast-util-to-markdown';
import { dayOf } from '../date.ts';
import type { CitationItem } from '../item.ts';
import { nameText } from '../name.ts';

/** One line of CommonMark, without a line end: the title linked to the permalink, the debate, who holds it and since when. */
export function markdown(item: CitationItem): string {
  const about = ` (position in “${item['container-title']}”, ${item.publisher}${held(item)}${accessed(item)})`;
  const line = toMarkdown(
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: item.URL, title: null, children: [{ type: 'text', value: item.title }] },
        { type: 'text', value: about },
      ],
    },
    { resourceLink: true },
  );
  return line.trimEnd();
}

function held({ author = [], issued }: CitationItem): string {
  const since = issued === undefined ? '' : ` since ${dayOf(issued)}`;
  return author.length === 0 ? '' : `; held by ${author.map(nameText).join(', ')}${since}`;
}

function accessed(item: CitationItem): string {
  return item.accessed === undefined ? '' : `; accessed ${dayOf(item.accessed)}`;
}
