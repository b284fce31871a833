import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
  resolve: { alias: { 'tsugi/http': new URL('./src/server/http.ts', import.meta.url).pathname } },
});
