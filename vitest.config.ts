import { defineConfig } from 'vitest/config';

/** Suites whose guests run on either engine; see `test/support/engine.ts`. */
const BOTH_ENGINES = [
  'test/boundary/**/*.test.ts',
  'test/host/**/*.test.ts',
  'test/hostile.test.ts',
  'test/limits/**/*.test.ts',
];
/** What takes long, and says little of engines. */
const ONE_ENGINE = [
  'test/boundary/overflow.test.ts',
  'test/boundary/properties.test.ts',
  'test/host/many.test.ts',
  'test/host/verdicts.test.ts',
  'test/limits/process.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: 'test/support/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'interpreted',
          include: BOTH_ENGINES,
          exclude: ONE_ENGINE,
          env: { TSUGI_TEST_ENGINE: 'interpreted' },
        },
      },
    ],
  },
  resolve: {
    alias: {
      'tsugi/http': new URL('./src/server/http.ts', import.meta.url).pathname,
      'tsugi/capabilities': new URL('./src/host/capabilities/index.ts', import.meta.url).pathname,
    },
  },
});
