import { expect, test } from 'vitest';
import { isOnLore } from './archives.ts';

test("lists of the kernel's archive are known by their names", () => {
  expect(isOnLore(['linux-nvme'])).toBe(true);
  expect(isOnLore(['users', 'netdev.vger.kernel.org'])).toBe(true);
  expect(isOnLore(['python-dev'])).toBe(false);
  expect(isOnLore([])).toBe(false);
});
