/** On the site's own pages while somebody annotates: a button that shows the keys of what the page shows, and the way to the tool. */

import { words } from 'virtual:parley/words/annotate';
import type { PageKeys, Target } from '../../annotate/wire.ts';
import { loadSheet } from '../layouts/style-sheet.ts';
import { BASE, read, toolHref } from './api.ts';
import { copyKey } from './copy-key.ts';
import { element } from './element.ts';
import sheet from './on-pages.css?url&no-inline';
import { sayingIn } from './say.ts';

const path = decodeURIComponent(location.pathname.slice(BASE.length));

function keysOfPage(): Promise<PageKeys> {
  return read<PageKeys>('keys', { path });
}

/** A key, and what it is of; a post has its subject on the page. */
type Named = Pick<Target, 'key' | 'title'>;

function keyList(keys: readonly Named[]): HTMLElement {
  const said = element('p', { role: 'status', class: 'said-on-page' });
  const say = sayingIn(said);
  const rows = keys.map(({ key, title }) => ({
    text: `${key} ${title}`.toLowerCase(),
    row: element('li', {}, element('span', { class: 'key-title', dir: 'auto' }, title), copyKey(key, say)),
  }));
  const filter = element('input', {
    type: 'search',
    'aria-label': words.pages.filter,
    placeholder: words.pages.filter,
  });
  filter.addEventListener('input', () => {
    for (const { row, text } of rows) row.hidden = !text.includes(filter.value.trim().toLowerCase());
  });
  return element(
    'section',
    {},
    element('h3', {}, words.pages.keys({ count: keys.length })),
    keys.length > 8 && filter,
    element('ul', { class: 'page-keys' }, ...rows.map(({ row }) => row)),
    said,
  );
}

function show({ keys, thread, post }: PageKeys): void {
  const close = element('button', { type: 'button' }, words.pages.close);
  const href = thread === undefined && post === undefined ? toolHref() : toolHref({ thread, post });
  const dialog = element(
    'dialog',
    { class: 'on-page', 'aria-labelledby': 'On-page-title', closedby: 'any' },
    element('h2', { id: 'On-page-title' }, words.pages.title),
    element(
      'p',
      {},
      element(
        'a',
        { href, class: 'to-tool' },
        thread === undefined ? words.pages.annotate : words.pages.annotateThread,
      ),
    ),
    keyList(post === undefined ? keys : [{ key: post, title: words.panes.post }, ...keys]),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

await loadSheet(sheet);
const button = element('button', { type: 'button', class: 'on-page-button' }, words.pages.button);
button.addEventListener('click', async () => show(await keysOfPage()));
document.body.append(button);
button.append(' ', element('span', { class: 'count' }, String((await keysOfPage()).keys.length)));
