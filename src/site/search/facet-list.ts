import { words } from 'virtual:parley/words/finding';
import { words as labels } from 'virtual:parley/words/labels';
import type { FacetCounts, FacetValue } from '../../search/browser.ts';
import { element, inWords, isolated } from './results.ts';

/** In the order of the list. */
const ORDER = ['from', 'debate', 'position', 'list', 'is', 'has', 'year'] as const;

/** What values are called that are the same in every knowledge base. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  is: { ...words.is, ...labels },
  has: words.has,
};

/**
 * What the results can be narrowed to, with counts: each value is a link to the search that has it (or has it no more).
 * @param addressOf the address of the search page for a query
 */
export function facetList(
  facets: FacetCounts,
  text: string,
  addressOf: (text: string) => string,
): HTMLElement[] {
  return ORDER.flatMap((facet) => {
    const values = facets[facet] ?? [];
    if (values.length === 0) return [];
    const section = element('section', 'facet');
    const list = document.createElement('ul');
    for (const value of values) list.append(item(facet, value, text, addressOf));
    section.append(element('h2', '', words.facets[facet]), list);
    return [section];
  });
}

function item(
  facet: string,
  { value, name, count }: FacetValue,
  text: string,
  addressOf: (text: string) => string,
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const condition = conditionOf(facet, value);
  const on = ` ${text} `.includes(` ${condition} `);
  link.href = addressOf(on ? without(text, condition) : `${text.trim()} ${condition}`);
  if (on) link.setAttribute('aria-current', 'true');
  link.append(
    isolated(element('span', 'facet-name', NAMES[facet]?.[value] ?? name)),
    ' ',
    element('span', 'count', inWords(count)),
  );
  item.append(link);
  return item;
}

function conditionOf(facet: string, value: string): string {
  if (facet === 'year') return `after:${value} before:${value}`;
  return /\s/u.test(value) ? `${facet}:"${value}"` : `${facet}:${value}`;
}

function without(text: string, condition: string): string {
  return ` ${text} `.replace(` ${condition} `, ' ').trim();
}
