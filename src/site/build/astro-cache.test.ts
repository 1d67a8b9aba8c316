import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { dropDamaged, vouchFor } from './astro-cache.ts';

test('what Astro keeps between builds is used as the last build left it, and not with one bit of it another', () => {
  const folder = join(temporaryFolder(), 'astro');
  dropDamaged(folder);
  mkdirSync(folder);
  const store = join(folder, 'data-store.json');
  writeFileSync(store, '[["entry","words"]]');
  vouchFor(folder);
  dropDamaged(folder);
  expect(existsSync(store)).toBe(true);
  const bytes = readFileSync(store);
  bytes[12] = (bytes[12] ?? 0) ^ 4;
  writeFileSync(store, bytes);
  dropDamaged(folder);
  expect(existsSync(store)).toBe(false);
});
