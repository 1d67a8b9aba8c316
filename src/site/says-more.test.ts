import { expect, test } from 'vitest';
import { saysMore } from './says-more.ts';

test('a text says more than its heading unless it has the same words', () => {
  expect(saysMore('One lock serves  all queues', 'One lock serves all queues.')).toBe(false);
  expect(saysMore('One lock serves all queues of a device.', 'One lock serves all queues.')).toBe(true);
  expect(saysMore('一つの鍵', '二つの鍵')).toBe(true);
});
