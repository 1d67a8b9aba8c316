import { expect, test } from 'vitest';
import { kindOfPage } from './page-kind.ts';

test.each([
  ['', 'home'],
  ['debates/', 'list'],
  ['debates/rings/map/', 'debate'],
  ['people/page/2/', 'list'],
  ['posts/shell/', 'post'],
  ['posts/_/rev/_/', 'post'],
  ['threads/a-slug/2/', 'thread'],
  ['about/', 'page'],
  ['who/', 'page'],
  ['about/standing/', 'other'],
  ['search/', 'other'],
])('the page at "%s" is of kind %s', (path, kind) => {
  expect(kindOfPage(path)).toBe(kind);
});
