/** What is shown while plugins load, and the table afterwards. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { pluginTable } from '../../src/cli/serve.ts';
import { TsugiError } from '../../src/diagnostics/error.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const lines: unknown[] = [];
const keep = (message: string, details?: object): void => void lines.push([message, details]);
const logger = { debug: keep, info: keep, warn: keep, error: keep };

it('on a terminal one line changes, and is gone at the end', () => {
  let text = '';
  const progress = showProgress('loading 200 plugins', {
    logger,
    write: (more) => {
      text += more;
    },
  });
  vi.advanceTimersByTime(400);
  expect(text).toBe('');
  vi.advanceTimersByTime(100);
  progress.advance(70);
  vi.advanceTimersByTime(100);
  expect(text).toBe('\r\u001b[K⠋ loading 200 plugins: 0 done, 0.5 s\r\u001b[K⠙ loading 200 plugins: 70 done, 0.6 s');
  progress.end();
  expect(text.endsWith('\r\u001b[K')).toBe(true);
  const { length } = text;
  vi.advanceTimersByTime(5000);
  expect(text).toHaveLength(length);
});

it('in a log an entry comes now and then, and none if it was quick', () => {
  lines.length = 0;
  showProgress('loading 2 plugins', { logger }).end();
  const progress = showProgress('loading 1000 plugins', { logger });
  vi.advanceTimersByTime(6000);
  progress.advance(400);
  vi.advanceTimersByTime(5000);
  progress.end();
  expect(lines).toEqual([
    ['still loading 1000 plugins', { done: 0, seconds: 5 }],
    ['still loading 1000 plugins', { done: 400, seconds: 10 }],
  ]);
});

it('the table has a row for each plugin', () => {
  const error = new TsugiError('CONTRACT', 'handle is missing\nand more');
  const rows = [
    { name: 'request-id', status: 'ready', ms: 12.34, grants: ['kv', 'fetch'] },
    { name: 'a', status: 'failed', ms: 1234.56, grants: [], error },
  ];
  expect(pluginTable(rows)).toBe(
    [
      '  #  plugin      status         ms  grants',
      '  1  request-id  ready        12.3  kv fetch',
      '  2  a           failed     1234.6  -         handle is missing',
    ].join('\n'),
  );
});
