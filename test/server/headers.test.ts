/** Header fields: names, several values, what may not be sent, what does not travel on. */
import { describe, expect, it } from 'vitest';
import { HeaderFields } from '../../src/server/headers.ts';

describe('HeaderFields', () => {
  const fields = () => HeaderFields.fromRaw(['Accept', 'a', 'Set-Cookie', 'x=1', 'accept', 'b', 'set-cookie', 'y=2']);

  it('finds a field whatever its case', () => {
    expect(fields().get('ACCEPT')).toBe('a, b');
    expect(fields().getAll('Set-cookie')).toEqual(['x=1', 'y=2']);
    expect(fields().has('aCCept')).toBe(true);
    expect(fields().names()).toEqual(['accept', 'set-cookie']);
  });

  it('says undefined and an empty array for what is absent', () => {
    expect(fields().get('x')).toBeUndefined();
    expect(fields().getAll('x')).toEqual([]);
    expect(fields().has('x')).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no field %s unless it was sent', (name) => {
    expect(fields().get(name)).toBeUndefined();
    const own = HeaderFields.fromRaw([name, 'v']);
    expect(own.get(name)).toBe('v');
  });

  it('replaces, appends and deletes', () => {
    const headers = fields();
    headers.set('ACCEPT', 'c');
    headers.set('x-new', ['1', '2']);
    headers.append('x-new', '3');
    headers.delete('SET-COOKIE');
    expect(headers.toRaw()).toEqual(['Accept', 'c', 'x-new', '1', 'x-new', '2', 'x-new', '3']);
    headers.set('x-new', []);
    expect(headers.has('x-new')).toBe(false);
  });

  it('keeps its own copy of an array of values', () => {
    const headers = new HeaderFields();
    const values = ['1'];
    headers.set('x', values);
    values.push('2\r\nevil: 1');
    headers.getAll('x').push('3');
    expect(headers.get('x')).toBe('1');
  });

  it.each(['a\r\nevil: 1', 'a\nb', 'a\0b', 'naïve ☃'])('refuses the value %j', (value) => {
    const headers = fields();
    expect(() => headers.set('x', value)).toThrow(/^header x: U\+[0-9A-F]{4,} at offset \d+ may not stand in a header/);
    expect(() => headers.append('x', value)).toThrow(TypeError);
    expect(() => headers.set('x', ['fine', value])).toThrow(TypeError);
    expect(() => HeaderFields.fromRecord({ x: value })).toThrow(TypeError);
    expect(headers.has('x')).toBe(false);
  });

  it.each(['', 'a b', 'a:b', 'a\r\n', 'ä'])('refuses the name %j', (name) => {
    expect(() => fields().set(name, 'v')).toThrow('is not a header');
    expect(() => fields().append(name, 'v')).toThrow('is not a header');
  });

  it('leaves hop-by-hop fields behind, those that connection names included', () => {
    const headers = HeaderFields.fromRaw(
      [
        'Connection',
        'close, X-Mine',
        'X-Mine',
        '1',
        'Keep-Alive',
        'timeout=5',
        'TE',
        'trailers',
        'Upgrade',
        'h2c',
      ].concat(['Transfer-Encoding', 'chunked', 'Proxy-Authorization', 'x', 'X-Other', '2']),
    );
    expect(headers.toRaw()).toEqual(['X-Other', '2']);
    expect(headers.toRaw(new Set(['x-other']))).toEqual([]);
  });
});
