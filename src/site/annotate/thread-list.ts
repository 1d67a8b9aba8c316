import { words } from 'virtual:parley/words/annotate';
import type { ThreadSummary, Threads } from '../../annotate/wire.ts';
import { read, toolHref } from './api.ts';
import { element } from './element.ts';

/** Fills the page with the threads, each with how far it is read. */
export async function showThreads(main: HTMLElement, title: HTMLElement): Promise<void> {
  const { threads } = await read<Threads>('threads');
  title.textContent = words.title;
  document.title = words.title;
  main.classList.add('thread-list');
  const filter = element('input', { type: 'search', 'aria-label': words.filter, placeholder: words.filter });
  const none = element('p', { class: 'faint', role: 'status' });
  const rows = threads.map((thread) => ({ thread, row: rowOf(thread) }));
  filter.addEventListener('input', () => {
    const typed = filter.value.trim().toLowerCase();
    for (const { thread, row } of rows)
      row.hidden = !`${thread.title} ${thread.debate ?? ''}`.toLowerCase().includes(typed);
    none.textContent = rows.every(({ row }) => row.hidden) ? words.noneLike : '';
  });
  main.replaceChildren(
    element('p', { class: 'lede' }, threads.length === 0 ? words.noThreads : words.threadsLede),
    ...(threads.length === 0 ? [] : [filter, tableOf(rows.map(({ row }) => row)), none]),
  );
}

function tableOf(rows: readonly HTMLElement[]): HTMLElement {
  const heads = [words.thread, words.debate, words.read, words.annotated, words.arguments];
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      {},
      element('caption', { class: 'visually-hidden' }, words.threads),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows),
    ),
  );
}

function rowOf({
  slug,
  title,
  debate,
  posts,
  read: count,
  skipped,
  annotated,
  arguments: made,
}: ThreadSummary): HTMLElement {
  const said =
    skipped > 0
      ? words.progressSkipped({ read: count, posts, skipped })
      : words.progress({ read: count, posts });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: toolHref({ thread: slug }), dir: 'auto' }, title)),
    element('td', { class: 'debate-of' }, debate ?? ''),
    element(
      'td',
      {},
      element('progress', { max: posts, value: count + skipped, 'aria-label': said }),
      element('span', { class: 'said' }, said),
    ),
    element('td', { class: 'number' }, String(annotated)),
    element('td', { class: 'number' }, String(made)),
  );
}
