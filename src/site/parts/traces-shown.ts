import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';
import { nameOf } from '../names.ts';
import { bdi, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { entryLink } from './entry-link.ts';

/** Links to the traces of designs that an argument rests on, each with its design; empty if there are none. */
export function tracesShown(
  kb: KnowledgeBase,
  { shows = [] }: Pick<ArgumentNode, 'shows'>,
): Html | undefined {
  if (shows.length === 0) return undefined;
  const links = shows.map((key, at) => {
    const design = bdi(nameOf(kb, key.split('#')[0] ?? ''));
    return html`${at > 0 && '; '}${words.design.ofDesign.parts({ trace: entryLink(kb, key), design })}`;
  });
  return html`<p class="traces-shown">${words.design.shownBy} ${links}</p>`;
}
