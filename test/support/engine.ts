/**
 * The engine that a suite's guests run on. Suites that use it run once for each engine (`vitest.config.ts`): what they
 * expect does not depend on it.
 */
import type { Engine } from '../../src/interpreter/index.ts';

export const ENGINE: Engine = process.env.TSUGI_TEST_ENGINE === 'interpreted' ? 'interpreted' : 'compiled';
