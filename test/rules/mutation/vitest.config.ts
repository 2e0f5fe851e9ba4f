import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutate` asks: the stories, and what each example is told. Left out are those that answer for everything at once and
 * take their time over it, for thousands of runs: the frozen hashes, the properties (whose cases are drawn anew each time besides), the sweeps
 * of the calendar and of made-up children.
 */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts'],
    exclude: [
      'test/rules/frozen*.test.ts',
      'test/rules/**/properties*.test.ts',
      'test/rules/calendar.test.ts',
      'test/rules/any-facts.test.ts',
      'test/rules/coverage.test.ts',
    ],
    // One worker for all files: nothing in the rules keeps state, and thousands of runs would each start twenty.
    isolate: false,
    testTimeout: 30_000,
  },
});
