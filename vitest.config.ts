import { defineConfig } from 'vitest/config';

/** `structure` holds the house together and runs in `npm run check`; `rules` needs nothing; `app` needs databases and files; `servers` needs real servers and runs in CI. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'structure', include: ['test/structure/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'rules', include: ['test/rules/**/*.test.ts'] } },
      { extends: true, test: { name: 'app', include: ['test/{src,routes,demo}/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'servers', include: ['test/servers/**/*.test.{ts,tsx}'] } },
    ],
  },
});
