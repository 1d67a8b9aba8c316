import { defineConfig } from 'vitest/config';

/** The tests of the built site in a browser. They share one browser and the sites that the global setup builds. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/support/commands-setup.ts', 'tests/browser/harness/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // Two workers, which take one file after the other and load modules once.
    isolate: false,
    maxWorkers: 2,
  },
});
