import { words } from 'virtual:parley/words/annotate';
import { element } from './element.ts';

/** Characters from which a gist is long for a sentence that a map or a list shows. */
const LONG = 200;

/** The gist of an argument, with the number of its characters. */
export class GistField {
  readonly element: HTMLElement;
  readonly input = element('textarea', {
    id: 'Gist',
    rows: 3,
    dir: 'auto',
    spellcheck: 'true',
    'aria-describedby': 'Gist-help Gist-count',
    'aria-keyshortcuts': 'g',
  });
  readonly #count = element('span', { id: 'Gist-count', class: 'counter' });

  constructor(changed: (gist: string) => void) {
    this.element = element(
      'div',
      { class: 'field gist-field' },
      element('label', { for: 'Gist' }, words.form.gist, ' ', element('kbd', { 'aria-hidden': 'true' }, 'g')),
      this.input,
      element(
        'p',
        { class: 'below' },
        element('span', { id: 'Gist-help' }, words.form.gistHelp),
        ' ',
        this.#count,
      ),
    );
    this.input.addEventListener('input', () => {
      this.#showCount();
      changed(this.input.value);
    });
  }

  show(gist: string): void {
    if (this.input.value !== gist) this.input.value = gist;
    this.#showCount();
  }

  #showCount(): void {
    const count = this.input.value.trim().length;
    const long = count >= LONG ? `, ${words.form.long}` : '';
    this.#count.textContent = words.form.counter({ count }) + long;
    this.#count.classList.toggle('is-long', long !== '');
  }
}
