import type { Group, Result } from '../../search/browser.ts';
import { andMore, element, foldedLink, groupName, hrefOf, shown } from './results.ts';

/** Results that are put into the page in one task. All of them in one, forty with their layout, would hold up what the reader types. */
const AT_ONCE = 6;

/** A group in the list, and what it was made of. */
interface MadeGroup {
  readonly of: string;
  readonly group: HTMLElement;
}

/**
 * The list of the palette: groups of results, put into the page a few at a time, the first at once. What is folded under a result stands behind
 * an option that opens it: a list box may hold nothing but options and groups of them.
 */
export class PaletteList {
  readonly #list: HTMLElement;
  readonly #chosen: (index: number) => void;
  /** What stands in the list, by what it was made of. */
  #made: MadeGroup[] = [];
  #options: HTMLElement[] = [];
  /** Options made so far: each has an id of its own. */
  #count = 0;
  #steps: Iterator<void> | undefined;
  #step: () => void = () => undefined;
  #scrolled = false;

  /** @param chosen Called with the place of a result that is pointed at. */
  constructor(list: HTMLElement, chosen: (index: number) => void) {
    this.#list = list;
    this.#chosen = chosen;
    // Asking where the list stands would lay it out, so that is remembered.
    list.addEventListener('scroll', () => (this.#scrolled = list.scrollTop > 0), { passive: true });
  }

  /** The results that stand in the list so far, in order. */
  get options(): readonly HTMLElement[] {
    return this.#options;
  }

  /**
   * Shows groups in the place of those before, of which what stands at the beginning of both stays. Resolves when all of them stand in the list,
   * or others are shown.
   *
   * @param above What stands above them.
   * @param step Called each time that results were added.
   */
  async show(
    above: readonly HTMLElement[],
    groups: readonly Group[],
    { stay, step }: { readonly stay: boolean; readonly step: () => void },
  ): Promise<void> {
    const wanted = groups.map((group) => ({ group, of: JSON.stringify(group) }));
    const kept = this.#keep(wanted.map(({ of }) => of));
    for (const other of this.#list.querySelectorAll(':scope > :not(.palette-group)')) other.remove();
    this.#list.prepend(...above);
    if (this.#scrolled && !stay) this.#list.scrollTop = 0;
    const steps = this.#add(wanted.slice(kept));
    this.#steps = steps;
    this.#step = step;
    for (;;) {
      const { done } = steps.next();
      step();
      if (done === true) break;
      await turn();
      if (this.#steps !== steps) return;
    }
    this.#steps = undefined;
  }

  /** Puts into the page at once what is still to come. */
  finish(): void {
    if (this.#steps === undefined) return;
    while (this.#steps.next().done !== true);
    this.#steps = undefined;
    this.#step();
  }

  /** Takes away all but the groups that stand at the beginning still. Returns how many do. */
  #keep(wanted: readonly string[]): number {
    let kept = 0;
    while (kept < this.#made.length && this.#made[kept]?.of === wanted[kept]) kept++;
    for (const { group } of this.#made.splice(kept)) group.remove();
    this.#options = this.#inList();
    return kept;
  }

  *#add(wanted: readonly { readonly group: Group; readonly of: string }[]): Generator<void, void> {
    let added = 0;
    for (const { group, of } of wanted) {
      if (added >= AT_ONCE) {
        // Laid out in this task: the next one would have to do it with its own.
        this.#list.getBoundingClientRect();
        yield;
        added = 0;
      }
      const list = this.#group(group);
      this.#list.append(list);
      this.#made.push({ of, group: list });
      this.#options = this.#inList();
      added += group.results.length;
    }
  }

  #group(group: Group): HTMLElement {
    const box = element('div', 'palette-group');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', groupName(group));
    const name = element('div', 'group-name', groupName(group));
    name.setAttribute('aria-hidden', 'true');
    box.append(name);
    for (const result of group.results) {
      const option = document.createElement('a');
      option.href = hrefOf(result);
      option.append(shown(result));
      box.append(this.#option(option, 'result'), ...this.#foldedUnder(result));
    }
    return box;
  }

  /** What opens what is folded under a result, where something is. */
  #foldedUnder({ more = [] }: Result): HTMLElement[] {
    if (more.length === 0) return [];
    const opener = document.createElement('button');
    opener.type = 'button';
    opener.textContent = andMore(more.length);
    opener.addEventListener('click', () => {
      const place = this.#options.indexOf(opener);
      opener.replaceWith(...more.map((one) => this.#option(foldedLink(one), 'result-folded')));
      this.#options = this.#inList();
      this.#chosen(place);
    });
    return [this.#option(opener, 'result-folded')];
  }

  #option<T extends HTMLElement>(option: T, className: string): T {
    option.className = className;
    option.id = `Search-option-${this.#count++}`;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.addEventListener('pointermove', () => this.#chosen(this.#options.indexOf(option)));
    return option;
  }

  #inList(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }
}

/** Lets the page do what else there is to do. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
