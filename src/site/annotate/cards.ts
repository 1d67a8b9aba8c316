import { words } from 'virtual:parley/words/annotate';
import type { AnnotatedPost, ShownArgument } from '../../annotate/wire.ts';
import { relationSign } from '../signs.ts';
import { copyKey } from './copy-key.ts';
import { button, element, ownMarkup } from './element.ts';
import { verbOf } from './relation-field.ts';
import type { Say } from './say.ts';

/** What can be done with an argument of the post. */
export interface CardActions {
  readonly edit: (argument: ShownArgument) => void;
  readonly move: (argument: ShownArgument) => void;
  readonly remove: (argument: ShownArgument) => void;
  readonly show: (argument: ShownArgument) => void;
  /** Pins it to the nearest words, or to the chosen ones. */
  readonly reanchor: (argument: ShownArgument, words: 'nearest' | 'chosen') => void;
  readonly say: Say;
}

/** The arguments of a post, each with what can be done with it. */
export class Cards {
  readonly element = element('section', { class: 'cards', 'aria-labelledby': 'Cards-title' });
  readonly #actions: CardActions;
  #cards: { readonly argument: ShownArgument; readonly element: HTMLElement }[] = [];

  constructor(actions: CardActions) {
    this.#actions = actions;
  }

  show(post: AnnotatedPost): void {
    const count = post.arguments.length;
    this.#cards = post.arguments.map((argument) => ({ argument, element: this.#card(argument, post) }));
    this.element.replaceChildren(
      element('h2', { id: 'Cards-title' }, count === 0 ? words.cards.none : words.cards.title({ count })),
      element('ol', {}, ...this.#cards.map((card) => card.element)),
    );
  }

  /** The argument whose card has the focus. */
  get focused(): ShownArgument | undefined {
    return this.#cards.find((card) => card.element.contains(document.activeElement))?.argument;
  }

  /** To the card of an argument; to the one behind that which has the focus where none is given. */
  focus(id?: string): ShownArgument | undefined {
    const here = this.#cards.findIndex((card) => card.element.contains(document.activeElement));
    const card =
      id === undefined
        ? this.#cards[(here + 1) % this.#cards.length]
        : this.#cards.find(({ argument }) => argument.id === id);
    card?.element.focus();
    card?.element.scrollIntoView({ block: 'nearest' });
    return card?.argument;
  }

  #card(argument: ShownArgument, post: AnnotatedPost): HTMLElement {
    const { gist, targets, key, label } = argument;
    const { edit, move, remove, show, say } = this.#actions;
    return element(
      'li',
      { class: `card-of-argument ${targets[0]?.relation ?? ''}`, tabindex: -1 },
      ...targets.map(({ relation, title }) =>
        element(
          'p',
          { class: `card-target ${relation}` },
          ownMarkup(relationSign(relation)),
          element('span', { class: 'relation' }, verbOf(relation)),
          ' ',
          element('bdi', {}, title),
        ),
      ),
      element('p', { class: 'gist', dir: 'auto' }, gist),
      element(
        'p',
        { class: 'card-about' },
        label !== undefined && element('span', {}, label),
        copyKey(key, say),
      ),
      ...this.#lostWords(argument, post),
      element(
        'p',
        { class: 'card-buttons' },
        argument.range !== undefined && button(words.cards.shows, () => show(argument)),
        button(words.cards.edit, () => edit(argument), { key: 'e' }),
        button(words.cards.move, () => move(argument), { key: 'm' }),
        button(words.cards.delete, () => remove(argument), { key: 'd' }),
      ),
    );
  }

  /** An argument whose words the post has not: the nearest are offered, or what is chosen. */
  #lostWords(argument: ShownArgument, { text }: AnnotatedPost): Node[] {
    if (argument.range !== undefined || argument.exact === undefined) return [];
    const { nearest } = argument;
    const { reanchor } = this.#actions;
    const lost = element(
      'div',
      { class: 'refused' },
      element('p', {}, words.cards.notFound),
      element('blockquote', { dir: 'auto' }, argument.exact),
      nearest &&
        element(
          'p',
          {},
          words.cards.nearest({ words: text.slice(nearest.start, nearest.end).replace(/\s+/g, ' ') }),
        ),
      nearest && button(words.cards.accept, () => reanchor(argument, 'nearest')),
      button(words.cards.takeChosen, () => reanchor(argument, 'chosen')),
    );
    return [lost];
  }
}
