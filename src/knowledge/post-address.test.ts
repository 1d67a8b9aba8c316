import { expect, test } from 'vitest';
import { postOfAddress, within } from './post-address.ts';

test.each([
  ['posts/a/', 'L12', 'posts/a/#L12'],
  ['threads/t/#a', 'L12', 'threads/t/#a/L12'],
  ['threads/t/3/#a', 'p1', 'threads/t/3/#a/p1'],
  ['https://example.org/kb/threads/t/#a', 'p1', 'https://example.org/kb/threads/t/#a/p1'],
])('in %s, %s is at %s, and leads back', (post, fragment, address) => {
  expect(within(post, fragment)).toBe(address);
  expect(postOfAddress(address)).toBe(post);
  expect(postOfAddress(post)).toBe(post);
});
