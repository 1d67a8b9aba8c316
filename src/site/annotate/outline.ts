import { words } from 'virtual:parley/words/annotate';
import type { Mark, OutlinePost, ThreadOutline } from '../../annotate/wire.ts';
import { parseSubject } from '../../threads/subject.ts';
import { toolHref } from './api.ts';
import { element } from './element.ts';
import { dayOf } from './post-text.ts';

/** The posts of a thread as a tree, each with its mark (ARIA APG, "Tree View"). */
export class Outline {
  readonly element: HTMLElement;
  readonly #open: (post: string) => void;
  #thread: ThreadOutline | undefined;
  #items = new Map<string, HTMLAnchorElement>();
  #current = '';

  constructor(open: (post: string) => void) {
    this.#open = open;
    this.element = element('div', { role: 'tree', class: 'outline', 'aria-label': words.panes.outline });
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  get posts(): readonly OutlinePost[] {
    return this.#thread?.posts ?? [];
  }

  get thread(): ThreadOutline | undefined {
    return this.#thread;
  }

  show(thread: ThreadOutline): void {
    this.#thread = thread;
    this.#items = new Map(thread.posts.map((post) => [post.id, this.#item(post, thread)]));
    this.element.replaceChildren(...this.#items.values());
    this.current(this.#current);
  }

  /** Marks the post that is shown. */
  current(post: string): void {
    this.#current = post;
    const stop = this.#items.has(post) ? post : this.posts[0]?.id;
    for (const [id, item] of this.#items) {
      item.setAttribute('aria-selected', String(id === post));
      item.tabIndex = id === stop ? 0 : -1;
    }
    this.#items.get(post)?.scrollIntoView({ block: 'nearest' });
  }

  /** Changes what is told of a post. */
  change(post: string, change: Partial<Pick<OutlinePost, 'mark' | 'arguments'>>): void {
    const thread = this.#thread;
    if (thread === undefined) return;
    const posts = thread.posts.map((one) => (one.id === post ? { ...one, ...change } : one));
    this.#thread = { ...thread, posts };
    const changed = posts.find(({ id }) => id === post);
    const item = this.#items.get(post);
    if (changed === undefined || item === undefined) return;
    item.querySelector('.post-mark')?.replaceWith(markOf(changed));
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  /** The next post in a direction that passes; undefined where there is none. */
  next(by: 1 | -1, passes: (post: OutlinePost) => boolean = () => true): string | undefined {
    const here = this.posts.findIndex(({ id }) => id === this.#current);
    const ahead = by === 1 ? this.posts.slice(here + 1) : this.posts.slice(0, Math.max(0, here)).reverse();
    return ahead.find(passes)?.id;
  }

  #item(post: OutlinePost, { slug, title }: ThreadOutline): HTMLAnchorElement {
    const { id, from, date, subject, depth, reconstructed } = post;
    const item = element(
      'a',
      {
        role: 'treeitem',
        href: toolHref({ thread: slug, post: id }),
        'aria-level': depth + 1,
        'data-depth': Math.min(depth, DEEPEST),
        tabindex: -1,
        class: reconstructed ? 'outline-post is-reconstructed' : 'outline-post',
      },
      markOf(post),
      element('bdi', { class: 'from' }, from.name),
      ' ',
      element('span', { class: 'when' }, dayOf(date)),
      !isSame(subject, title) && element('span', { class: 'subject', dir: 'auto' }, subject),
    );
    item.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.#open(id);
    });
    return item;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...this.#items.values()];
    const here = [...this.#items.keys()].findIndex((id) => this.#items.get(id) === document.activeElement);
    const level = (item: HTMLElement | undefined) => Number(item?.getAttribute('aria-level') ?? 0);
    const moves: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => items[here + 1],
      ArrowUp: () => items[here - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      ArrowLeft: () => items.slice(0, here).findLast((item) => level(item) < level(items[here])),
      ArrowRight: () => (level(items[here + 1]) > level(items[here]) ? items[here + 1] : undefined),
    };
    const move = moves[event.key];
    if (move === undefined || here < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const to = move();
    if (to === undefined) return;
    for (const item of items) item.tabIndex = item === to ? 0 : -1;
    to.focus();
  }
}

/** Levels that are set in; deeper ones stand below each other. */
const DEEPEST = 12;

function isSame(subject: string, title: string): boolean {
  return parseSubject(subject).base === parseSubject(title).base;
}

/** The words for what a curator has done with a post. */
export function markWords(mark: Mark, count: number): string {
  if (mark.state === 'skipped')
    return mark.why === '' ? words.marks.skippedPlain : words.marks.skipped({ why: mark.why });
  if (mark.state === 'unread') return words.marks.unread;
  return count > 0 ? words.marks.readWith({ count }) : words.marks.read;
}

function markOf({ mark, arguments: count, reconstructed }: OutlinePost): HTMLElement {
  const said =
    markWords(mark, count) + (mark.state !== 'read' && count > 0 ? `, ${words.argumentsIn({ count })}` : '');
  return element(
    'span',
    { class: `post-mark ${mark.state}`, title: said },
    element('span', { class: 'sign-of-mark', 'aria-hidden': 'true' }),
    count > 0 && element('span', { class: 'count', 'aria-hidden': 'true' }, String(count)),
    element(
      'span',
      { class: 'visually-hidden' },
      `${said}${reconstructed ? `, ${words.marks.reconstructed}` : ''}, `,
    ),
  );
}
