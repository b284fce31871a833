/** The log: what machines and people get to see of an entry, and what cannot be smuggled into it. */
import { expect, it } from 'vitest';
import { TsugiError } from '../../src/diagnostics/error.ts';
import { createLog, type LogOptions } from '../../src/server/log.ts';

function logged(format: LogOptions['format'], write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  write(createLog({ write: (line) => lines.push(line), format, level: 'info' }));
  return lines;
}

const failure = new TsugiError('GUEST', 'boom', {
  plugin: 'a',
  file: '/p/a.ts',
  line: 2,
  column: 3,
  frame: '> 2 | x\n    | ^',
});

it('is JSON for machines', () => {
  const [line = ''] = logged('json', (log) => log.error('plugin failed', { id: '1', plugin: 'a', error: failure }));
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'error',
    message: 'plugin failed',
    id: '1',
    plugin: 'a',
    code: 'GUEST',
    error: 'boom',
    at: '/p/a.ts:2:3',
    frame: '> 2 | x\n    | ^',
  });
});

it('is a line and an indented frame for people', () => {
  const [line = ''] = logged('text', (log) => log.error('plugin failed', { id: '1', error: failure }));
  expect(line.replace(/^\S+/, 'TIME')).toBe(
    'TIME error plugin failed code=GUEST plugin=a id=1 error=boom at=/p/a.ts:2:3\n    > 2 | x\n        | ^',
  );
});

it('leaves out what is less than the level', () => {
  expect(logged('json', (log) => log.debug('x'))).toEqual([]);
});

it('has the stack of a failure that is the server’s own', () => {
  const [line = ''] = logged('json', (log) => log.error('x', { error: new RangeError('own') }));
  expect(JSON.parse(line)).toMatchObject({ error: 'own', stack: expect.stringContaining('RangeError') });
});

it.each(['text', 'json'] as const)('keeps to one entry a line whatever it is given: %s', (format) => {
  const [line = '', ...more] = logged(format, (log) =>
    log.info('a\nerror forged\u001b[2J', { url: '/\u001b[2J', big: 1n }),
  );
  expect(more).toEqual([]);
  expect(line).not.toContain('\n');
  expect(line).not.toContain('\u001b');
});

it('writes something even of what has no JSON', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  expect(logged('json', (log) => log.info('x', { loop }))).toHaveLength(1);
  expect(logged('text', (log) => log.info('x', { loop }))).toHaveLength(1);
});
