import type { Answer } from '../../search/browser.ts';
import { element } from './results.ts';
import { withoutPart } from './without-part.ts';

/**
 * What a query excludes, as chips: each is a link to the search that no longer excludes it.
 *
 * @param addressOf the address of the search page for a query
 */
export function exclusions({ query, excluded = [] }: Answer, addressOf: (text: string) => string): Node[] {
  if (excluded.length === 0) return [];
  const chips = excluded.map((one) => {
    const chip = element('a', 'exclusion', 'without ') as HTMLAnchorElement;
    chip.href = addressOf(withoutPart(query, one));
    chip.title = `Search with it: take away ${one}`;
    chip.append(element('bdi', '', one.slice(1)), ' ', element('span', 'exclusion-away', '×'));
    return chip;
  });
  return chips.flatMap((chip, i) => (i === 0 ? [chip] : [document.createTextNode(' '), chip]));
}
