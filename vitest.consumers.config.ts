import { defineConfig } from 'vitest/config';

/** The tests with programs of others that read what we write. Where a program is not installed, its tests say so and are skipped. */
export default defineConfig({
  test: { include: ['tests/consumers/**/*.test.ts'], testTimeout: 120_000 },
});
