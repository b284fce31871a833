/** What starts the processes of plugins. */
import { expect, test } from 'vitest';
import type { FoundPlugin } from '../../../src/host/index.ts';
import { argvOf, runnerAt } from '../../../src/runtimes/process/command.ts';

const found = (command?: readonly string[]): FoundPlugin => ({
  name: 'p',
  item: 'p',
  entry: '/plugins/p/index.ts',
  folder: '/plugins/p',
  manifest: { runtime: 'stdio', ...(command !== undefined && { command }) },
});
const runner = (): string => '/dist/runner.js';

test('an executable of the plugin’s folder', () => {
  expect(argvOf(found(['./bin/run', '-x', './y']), runner)).toEqual(['/plugins/p/bin/run', '-x', './y']);
});

test('an executable on PATH', () => {
  expect(argvOf(found(['python3', 'plugin.py']), runner)).toEqual(['python3', 'plugin.py']);
});

test('the plugin’s source, in Node', () => {
  const argv = [process.execPath, '/dist/runner.js', 'p', '/plugins/p/index.ts', '/plugins/p'];
  expect(argvOf(found(), runner)).toEqual(argv);
});

test('runners are those that were built', () => {
  expect(runnerAt('native/index')).toMatch(/\/dist\/runtimes\/native\/index\.js$/);
  expect(() => runnerAt('native/none')).toThrow(
    expect.objectContaining({
      code: 'LOAD',
      message: expect.stringMatching(/none\.js; npm run build makes it$/),
    }),
  );
});
