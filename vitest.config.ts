import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Suites whose guests run on either engine; see `test/support/engine.ts`. */
const BOTH_ENGINES = [
  'test/boundary/**/*.test.ts',
  'test/host/**/*.test.ts',
  'test/hostile.test.ts',
  'test/limits/**/*.test.ts',
];
/** Programs that use up the machine run after all others, so that nothing runs beside them. */
const EXHAUSTION = 'test/exhaustion/**/*.test.ts';
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
    // what coordinates them has little to do
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [EXHAUSTION] } },
      { extends: true, test: { name: 'exhaustion', include: [EXHAUSTION], sequence: { groupOrder: 1 } } },
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
      // plugins that are tested as plain modules
      'host:kv': new URL('./test/plugins/kv.ts', import.meta.url).pathname,
      'tsugi/http': new URL('./src/server/http.ts', import.meta.url).pathname,
      ...Object.fromEntries(
        ['node', 'express', 'fastify', 'hono', 'koa'].map((name) => [
          `tsugi/${name}`,
          new URL(`./src/server/adapters/${name}.ts`, import.meta.url).pathname,
        ]),
      ),
      'tsugi/native': new URL('./src/runtimes/native/index.ts', import.meta.url).pathname,
      'tsugi/stdio': new URL('./src/runtimes/stdio/index.ts', import.meta.url).pathname,
      'tsugi/grpc': new URL('./src/runtimes/grpc/index.ts', import.meta.url).pathname,
      'tsugi/capabilities': new URL('./src/host/capabilities/index.ts', import.meta.url).pathname,
      'tsugi/protoc': new URL('./src/runtimes/protoc/index.ts', import.meta.url).pathname,
      // after those that begin with it
      tsugi: new URL('./src/index.ts', import.meta.url).pathname,
    },
  },
});
