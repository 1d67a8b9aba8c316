/** Seeds with which a test file failed once, by its path: `npm run fuzz` drew them, and `npm test` tries them ever after. */
export const FAILED_SEEDS: Readonly<Record<string, readonly number[]>> = {
  // A List-Id that was none was written to the settings, anew by each import.
  'tests/hostile-headers.test.ts': [1],
};
