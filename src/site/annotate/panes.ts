import { words } from 'virtual:parley/words/annotate';
import { element } from './element.ts';

export type Pane = 'outline' | 'post' | 'form';

const PANES: readonly Pane[] = ['outline', 'post', 'form'];

/** Widths at which one pane is shown at a time, and two: the post and another beside it. */
const ONE = matchMedia('(max-width: 43.99rem)');
const TWO = matchMedia('(min-width: 44rem) and (max-width: 71.99rem)');

/** The three panes; where there is no room for all, tabs choose (ARIA APG, "Tabs"). */
export class Panes {
  readonly tabs: HTMLElement;
  readonly #panes: Readonly<Record<Pane, HTMLElement>>;
  readonly #tabs: Readonly<Record<Pane, HTMLButtonElement>>;
  /** What is shown alone, and what beside the post. */
  #shown: Pane = 'post';
  #beside: Pane = 'form';

  constructor(panes: Readonly<Record<Pane, HTMLElement>>) {
    this.#panes = panes;
    const tab = (pane: Pane) => {
      const made = element(
        'button',
        { type: 'button', role: 'tab', id: `Tab-${pane}`, 'aria-controls': panes[pane].id },
        words.panes[pane],
      );
      made.addEventListener('click', () => this.show(pane));
      return made;
    };
    this.#tabs = { outline: tab('outline'), post: tab('post'), form: tab('form') };
    this.tabs = element(
      'div',
      { role: 'tablist', 'aria-label': words.panes.name, class: 'tabs' },
      ...PANES.map((pane) => this.#tabs[pane]),
    );
    this.tabs.addEventListener('keydown', (event) => this.#key(event));
    for (const width of [ONE, TWO]) width.addEventListener('change', () => this.#lay());
    this.#lay();
  }

  /** Brings a pane into sight. */
  show(pane: Pane): void {
    this.#shown = pane;
    if (pane !== 'post') this.#beside = pane;
    this.#lay();
  }

  /** Tells on a tab that there is something in its pane. */
  hint(pane: Pane, has: boolean): void {
    this.#tabs[pane].classList.toggle('has-something', has);
  }

  #lay(): void {
    const inTabs = ONE.matches ? PANES : TWO.matches ? PANES.filter((pane) => pane !== 'post') : [];
    const shown = ONE.matches ? this.#shown : this.#beside;
    this.tabs.hidden = inTabs.length === 0;
    for (const pane of PANES) {
      const tabbed = inTabs.includes(pane);
      const selected = tabbed && pane === shown;
      const [tab, section] = [this.#tabs[pane], this.#panes[pane]];
      tab.hidden = !tabbed;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      section.hidden = tabbed && !selected;
      if (tabbed) {
        section.setAttribute('role', 'tabpanel');
        section.setAttribute('aria-labelledby', tab.id);
      } else {
        section.removeAttribute('role');
        section.removeAttribute('aria-labelledby');
      }
    }
  }

  #key(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const tabs = PANES.filter((pane) => !this.#tabs[pane].hidden);
    const here = tabs.findIndex((pane) => this.#tabs[pane] === document.activeElement);
    const to = tabs[(here + by + tabs.length) % tabs.length];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.show(to);
    this.#tabs[to].focus();
  }
}
