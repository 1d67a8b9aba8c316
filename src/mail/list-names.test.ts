import { expect, test } from 'vitest';
import { listNames, listSlug } from './list-names.ts';

test.each([
  [['<linux-kernel.vger.kernel.org>'], [], ['linux-kernel']],
  [['Example development <dev.lists.example.org>'], [], ['dev']],
  [['dev.lists.example.org'], [], ['dev']],
  [['<dev.tools.lists.example.org>'], ['<mailto:dev.tools@lists.example.org>'], ['dev.tools']],
  [['<a.example.org>', '<b.example.org>', '<a.example.org>'], [], ['a', 'b']],
  [[], ['<mailto:Dev@lists.example.org>'], ['dev']],
  [[], ['NO (posting not allowed on this list)'], []],
  [['<../../etc/passwd>'], [], []],
  [['no id at all'], [], []],
  [[], [], []],
])('List-Id %j and List-Post %j name %j', (listId, listPost, names) => {
  expect(listNames({ listId, listPost })).toEqual(names);
});

test('a list name is never a path', () => {
  expect(listSlug('../../Etc/Passwd')).toBe('etc-passwd');
  expect(listSlug('..')).toBe('');
  expect(listSlug('a..b/c')).toBe('a.b-c');
});
