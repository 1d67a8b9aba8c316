import { words } from 'virtual:parley/words/finding';
import type { Answer } from '../../search/browser.ts';
import { element } from './results.ts';
import { withoutPart } from './without-part.ts';

/**
 * What narrows a search (exclusions and conditions), as chips: each is a link to the search without it.
 *
 * @param addressOf the address of the search page for a query
 */
export function narrowings({ query, narrowing = [] }: Answer, addressOf: (text: string) => string): Node[] {
  const chips = narrowing.map((part) => {
    const excludes = part.startsWith('-');
    const chip = element('a', 'narrowing', '') as HTMLAnchorElement;
    chip.href = addressOf(withoutPart(query, part));
    chip.title = excludes ? words.takeAwayWithout({ part }) : words.takeAway({ part });
    const shown = element('bdi', '', excludes ? part.slice(1) : part);
    chip.append(
      ...(excludes ? words.without.parts<Node>({ part: shown }) : [shown]),
      ' ',
      element('span', 'narrowing-away', '×'),
    );
    return chip;
  });
  return chips.flatMap((chip, i) => (i === 0 ? [chip] : [document.createTextNode(' '), chip]));
}
