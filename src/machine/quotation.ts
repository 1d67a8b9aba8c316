import type { Blockquote } from 'mdast';
import { type PublishedBase, referenceTo } from './published-base.ts';

/** The words of an argument (its gist, if the archive does not hold them) as a quotation with author, day and link. */
export function quotation(place: PublishedBase, key: string): Blockquote | undefined {
  const argument = place.kb.arguments.get(key);
  if (argument === undefined) return undefined;
  const words = (argument.evidence?.exact ?? argument.gist).replace(/\s+/g, ' ').trim();
  const { title: name } = referenceTo(place, argument.by);
  const day = argument.date === '' ? '' : `, ${argument.date.slice(0, 10)}`;
  return {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: words }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '— ' },
          {
            type: 'link',
            url: referenceTo(place, key).url,
            children: [{ type: 'text', value: `${name}${day}` }],
          },
        ],
      },
    ],
  };
}
