import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutate` asks: the stories alone. Left out are the frozen hashes, which notice any change but say nothing of what is
 * right, and the properties, whose cases are drawn anew each time.
 */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts'],
    exclude: ['test/rules/frozen*.test.ts', 'test/rules/**/properties*.test.ts'],
    testTimeout: 30_000,
  },
});
