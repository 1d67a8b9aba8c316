import type { Group } from '../../search/browser.ts';
import { element, groupName, hrefOf, shown } from './results.ts';

/** Results that are put into the page in one task. All of them in one, forty with their layout, would hold up what the reader types. */
const AT_ONCE = 6;

/** The list of the palette: groups of results, put into the page a few at a time, the first at once. */
export class PaletteList {
  readonly #list: HTMLElement;
  readonly #chosen: (index: number) => void;
  /** What stands in the list, by what it was made of. */
  #made: { readonly of: string; readonly group: HTMLElement; readonly results: number }[] = [];
  #options: HTMLAnchorElement[] = [];
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
  get options(): readonly HTMLAnchorElement[] {
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
    this.#options.length = this.#made.reduce((sum, { results }) => sum + results, 0);
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
      const made = this.#group(group);
      this.#list.append(made);
      this.#made.push({ of, group: made, results: group.results.length });
      added += group.results.length;
    }
  }

  #group(group: Group): HTMLElement {
    const made = element('div', 'palette-group');
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', groupName(group));
    const name = element('div', 'group-name', groupName(group));
    name.setAttribute('aria-hidden', 'true');
    made.append(name);
    for (const result of group.results) {
      const option = document.createElement('a');
      option.className = 'result';
      option.href = hrefOf(result);
      option.id = `Search-option-${this.#options.length}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(shown(result));
      const index = this.#options.push(option) - 1;
      option.addEventListener('pointermove', () => this.#chosen(index));
      made.append(option);
    }
    return made;
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
