import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';
import { breachOf, judgedWithTrace } from '../designs/traces.ts';
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
    const trace = entryLink(kb, key, breachShown(kb, key));
    return html`${at > 0 && '; '}${words.design.ofDesign.parts({ trace, design })}`;
  });
  return html`<p class="traces-shown">${words.design.shownBy} ${links}</p>`;
}

/** What goes wrong in a counterexample, which is named by it; undefined for every other trace. */
function breachShown(kb: KnowledgeBase, key: string): string | undefined {
  const [id = '', name = ''] = key.split('#');
  const design = kb.designs.get(id);
  const invariant = design?.entry.data.invariants.find((one) => one.id === name);
  if (design === undefined || invariant?.never === undefined) return undefined;
  return judgedWithTrace(design, name) && breachOf(design, name);
}
