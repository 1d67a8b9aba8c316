import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/consumers/**'],
    globalSetup: ['tests/support/commands-setup.ts'],
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are loaded once a worker, not once a file: no test leaves anything behind in them.
    isolate: false,
    // A core more than the default: the tests of commands wait for other processes.
    maxWorkers: '100%',
  },
});
