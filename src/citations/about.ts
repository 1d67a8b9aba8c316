import { dayOf } from './date.ts';
import type { CitationItem } from './item.ts';
import { nameText } from './name.ts';

/** What follows the title in a citation written for people: `position in “…”, PUBLISHER; held by … since 2022-12-07`. */
export function about(item: CitationItem): string {
  return `${place(item)}${whose(item)}${item.accessed === undefined ? '' : `; accessed ${dayOf(item.accessed)}`}`;
}

/** The note of an item in a reference manager: the kind of item, or the quoted words; and the day on which the page was read. */
export function noteOf(item: CitationItem): string {
  const read = item.accessed === undefined ? '' : ` Accessed ${dayOf(item.accessed)}.`;
  // A citation style adds a period unless the text ends in one, and does not look inside a closing quotation mark.
  if (item.quote !== undefined) return `“${item.quote}” (the words cited).${read}`;
  const container = item['container-title'];
  const named = container === undefined ? '' : `“${withoutPeriod(container)}”`;
  const part = partOfDesign(item);
  if (part !== undefined)
    return `${part === 'scenario' ? 'Scenario' : 'Invariant'} of the design ${named}.${read}`;
  const kind = { position: 'Position', argument: 'Argument', evidence: 'Words', design: 'Design' }[item.kind];
  return `${kind} in ${named === '' ? 'a design debate' : `the debate ${named}`}.${read}`;
}

/** The title without its final period, for use before another punctuation mark; an ellipsis is kept. */
export function withoutPeriod(title: string): string {
  return title.replace(/(?<!\.)\.$/u, '');
}

/** The item without the day on which it was read, for formats that have a separate field for that day. */
export function unread({ accessed: _accessed, ...item }: CitationItem): CitationItem {
  return item;
}

function partOfDesign({ kind, id, genre }: CitationItem): 'scenario' | 'invariant' | undefined {
  if (kind !== 'design' || !id.includes('#')) return undefined;
  return genre.startsWith('Invariant') ? 'invariant' : 'scenario';
}

function place(item: CitationItem): string {
  const { kind, publisher, 'container-title': container } = item;
  const part = partOfDesign(item);
  if (part !== undefined) return `${part} of the design “${container}”, ${publisher}`;
  if (kind === 'evidence')
    return container === undefined ? `post, ${publisher}` : `post to ${container}, ${publisher}`;
  return container === undefined ? `${kind}, ${publisher}` : `${kind} in “${container}”, ${publisher}`;
}

function whose({ kind, author = [], issued }: CitationItem): string {
  const names = author.map(nameText).join(', ');
  const day = issued === undefined ? '' : dayOf(issued);
  if (kind !== 'position') return `${names && `; by ${names}`}${day && `, ${day}`}`;
  return names && `; held by ${names}${day && ` since ${day}`}`;
}
