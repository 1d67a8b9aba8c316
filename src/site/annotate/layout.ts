import { words } from 'virtual:parley/words/annotate';
import { toolHref } from './api.ts';
import { button, element } from './element.ts';
import { FormPane } from './form-pane.ts';
import { showKeys } from './key-table.ts';
import type { Outline } from './outline.ts';
import { Panes } from './panes.ts';
import type { Reader } from './reader.ts';
import type { Say } from './say.ts';

/** The places of the page that the tool fills. */
export interface ToolPage {
  readonly main: HTMLElement;
  readonly title: HTMLElement;
  readonly tools: HTMLElement;
  readonly tabs: HTMLElement;
  readonly say: Say;
}

/** What stands in the panes from the beginning. */
interface Parts {
  readonly outline: Outline;
  readonly reader: Reader;
}

/** Fills the page with the panes and the buttons of its bar. */
export function layOut(
  page: ToolPage,
  { outline, reader }: Parts,
  buttons: readonly HTMLButtonElement[],
): { readonly panes: Panes; readonly formPane: FormPane } {
  const pane = (id: string, label: string, ...children: readonly Node[]) =>
    element('section', { id, class: 'pane', 'aria-label': label }, ...children);
  const formPane = new FormPane(pane('Form', words.panes.form));
  const sections = {
    outline: pane('Outline', words.panes.outline, outline.element),
    post: pane('Post', words.panes.post, reader.element),
    form: formPane.element,
  };
  page.main.classList.add('tool');
  page.main.replaceChildren(sections.outline, sections.post, sections.form);
  const panes = new Panes(sections);
  page.tabs.replaceChildren(panes.tabs);
  page.tools.prepend(
    element('a', { href: toolHref() }, words.toThreads),
    ...buttons,
    button(words.keys.title, showKeys, { key: '?', className: 'quiet' }),
  );
  return { panes, formPane };
}
