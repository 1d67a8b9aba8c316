import type { FacetCounts, FacetValue } from '../../search/browser.ts';
import { element, isolated } from './results.ts';

/** What each facet is called, in the order of the list. */
const TITLES = {
  from: 'From',
  debate: 'Debate',
  position: 'Position',
  list: 'List',
  is: 'State',
  has: 'With',
  year: 'Year',
} as const;

/**
 * What the results can be narrowed to, with counts: each value is a link to the search that has it (or has it no more).
 * @param addressOf the address of the search page for a query
 */
export function facetList(
  facets: FacetCounts,
  text: string,
  addressOf: (text: string) => string,
): HTMLElement[] {
  return Object.entries(TITLES).flatMap(([facet, title]) => {
    const values = facets[facet as keyof typeof TITLES] ?? [];
    if (values.length === 0) return [];
    const section = element('section', 'facet');
    const list = document.createElement('ul');
    for (const value of values) list.append(item(facet, value, text, addressOf));
    section.append(element('h2', '', title), list);
    return [section];
  });
}

function item(
  facet: string,
  { value, name, count }: FacetValue,
  text: string,
  addressOf: (text: string) => string,
): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  const condition = conditionOf(facet, value);
  const on = ` ${text} `.includes(` ${condition} `);
  link.href = addressOf(on ? without(text, condition) : `${text.trim()} ${condition}`);
  if (on) link.setAttribute('aria-current', 'true');
  link.append(
    isolated(element('span', 'facet-name', name)),
    ' ',
    element('span', 'count', count.toLocaleString('en')),
  );
  made.append(link);
  return made;
}

function conditionOf(facet: string, value: string): string {
  if (facet === 'year') return `after:${value} before:${value}`;
  return /\s/u.test(value) ? `${facet}:"${value}"` : `${facet}:${value}`;
}

function without(text: string, condition: string): string {
  return ` ${text} `.replace(` ${condition} `, ' ').trim();
}
