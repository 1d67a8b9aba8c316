import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, since they start commands by the hundred. They come first: one that is left for the end would keep one core busy, and the others idle. */
const LONGEST = [
  'docs-commands',
  'kills-curating',
  'kills',
  'failed-seeds',
  'annotate-sequences',
  'rename',
].map((name) => `/tests/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), (file) =>
      isLong(file) ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}

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
    sequence: { sequencer: LongestFirst },
    // A core more than the default: the tests of commands wait for other processes.
    maxWorkers: '100%',
  },
});
