/** Request targets, and the readings of a path that a guard must look at. */
import { describe, expect, it } from 'vitest';
import { isTarget, originForm, pathReadings } from '../../src/server/target.ts';

describe('originForm', () => {
  it.each([
    ['/a/b?c=d', { url: '/a/b?c=d' }],
    ['*', { url: '*' }],
    ['http://example.com/a?b', { url: '/a?b', host: 'example.com' }],
    ['HTTP://example.com:81', { url: '/', host: 'example.com:81' }],
    ['http://example.com?q', { url: '/?q', host: 'example.com' }],
    ['a/b', undefined],
    ['ftp://example.com/', undefined],
    ['', undefined],
  ])('%s', (target, expected) => {
    expect(originForm(target)).toEqual(expected);
  });

  it.each(['/a b', '/a\r\nb', '/a#b', '/ä\u0100', 'a', ''])('%j is no target', (url) => {
    expect(isTarget(url)).toBe(false);
  });
});

describe('pathReadings', () => {
  it('is one reading where there is no doubt', () => {
    expect(pathReadings('/a/b.c/...d?e=%2e/../')).toEqual(['/a/b.c/...d']);
  });

  it.each([
    ['/%70rivate/x', '/private/x'],
    ['//private//x', '/private/x'],
    ['/./private/x', '/private/x'],
    ['/open/../private/x', '/private/x'],
    ['/open/%2e%2E/private/x', '/private/x'],
    ['/open%2f..%2fprivate/x', '/private/x'],
    ['/open/..\\private\\x', '/private/x'],
    ['/%70rivate/%2e%2e/x', '/private/x'],
    ['/private/%2e%2e/x', '/private/x'],
    ['/private/../x', '/x'],
    ['/private/../x', '/private/../x'],
    ['/private/..', '/'],
    ['/../../private/', '/private/'],
    ['/%70rivate/%0a/x', '/private/%0A/x'],
    ['/%70rivate/%e2%80%a8', '/private/%E2%80%A8'],
    ['/%70rivate/%ff%70', '/private/%ffp'],
    ['/%70rivate/%zz', '/private/%zz'],
  ])('%s may be read as %s', (url, reading) => {
    expect(pathReadings(url)).toContain(reading);
  });

  it('decodes once only', () => {
    expect(pathReadings('/%2570rivate')).not.toContain('/private');
  });
});
