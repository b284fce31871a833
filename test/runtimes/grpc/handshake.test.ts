/** What go-plugin's two sides say before their first call, as text. */
import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWord, makeIdentity, toWord } from '../../../src/runtimes/grpc/certificate.ts';
import { BadHandshake, lineOf, negotiate, parseLine } from '../../../src/runtimes/grpc/handshake.ts';
import { grpc } from '../../../src/runtimes/grpc/index.ts';
import { lineLogger, logLine } from '../../../src/runtimes/grpc/log.ts';
import {
  decodeInfo,
  decodeOutput,
  encodeInfo,
  encodeOutput,
  healthResponse,
  isServing,
} from '../../../src/runtimes/grpc/messages.ts';
import { Malformed } from '../../../src/runtimes/wire/reader.ts';

describe('the line', () => {
  test.each([
    ['1|5|unix|/tmp/plugin123|grpc|', { version: 5, network: 'unix', address: '/tmp/plugin123' }],
    ['  1|1|tcp|127.0.0.1:1234|grpc\r', { version: 1, network: 'tcp', address: '127.0.0.1:1234' }],
    // newer plugins say at the end whether they can multiplex
    ['1|1|unix|/p|grpc||true', { version: 1, network: 'unix', address: '/p' }],
    // very old ones put something else there
    ['1|1|unix|/p|grpc|extra', { version: 1, network: 'unix', address: '/p' }],
  ])('%j', (line, expected) => {
    expect(parseLine(line, [1, 5])).toEqual(expected);
  });

  test('comes back as it was written, with its certificate', async () => {
    const { certificate } = await makeIdentity();
    const handshake = { version: 3, network: 'unix', address: '/tmp/x', certificate } as const;
    expect(parseLine(lineOf(handshake), [3])).toEqual(handshake);
    expect(lineOf(handshake)).not.toMatch(/[\n=]/);
  });

  test('any text is a handshake, or refused', () => {
    const part = fc.oneof(
      fc.constantFrom('1', '2', 'unix', 'tcp', '/a', '127.0.0.1:1', 'grpc', 'netrpc', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        try {
          const { network, address } = parseLine(parts.join('|'), [1]);
          expect(network === 'unix' ? address.startsWith('/') : /^127\.|^localhost:|^\[::1\]:/.test(address)).toBe(
            true,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(BadHandshake);
        }
      }),
    );
  });
});

test.each([
  [[1], '1', 1],
  [[1, 2, 3], '1,3,9', 3],
  [[1, 2], '3,4', 1],
  [[2, 1], undefined, 1],
  [[1, 2], 'x,,2 ', 2],
  [[1, 2], '', 1],
])('of the versions %j a host that says %j gets %j', (versions, wanted, expected) => {
  expect(negotiate(versions, wanted)).toBe(expected);
});

test('a certificate is its own issuer, for localhost, from now on', async () => {
  const now = new Date();
  const { certificate } = await makeIdentity(now);
  const read = new X509Certificate(certificate);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkIssued(read)).toBe(true);
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkHost('example.com')).toBeUndefined();
  expect(read.publicKey.asymmetricKeyDetails).toMatchObject({ namedCurve: 'secp521r1' });
  expect(new Date(read.validFrom).getTime()).toBeLessThan(now.getTime());
  expect(new Date(read.validTo).getFullYear()).toBeGreaterThan(now.getFullYear() + 20);
  expect(fromWord(toWord(certificate))).toBe(certificate);
  const other = await makeIdentity(new Date('2049-12-31T00:00:00Z'));
  expect(new X509Certificate(other.certificate).serialNumber).not.toBe(read.serialNumber);
});

test.each(['', 'AAAA', '===', 'no base64 !'])('%j is no certificate', (word) => expect(fromWord(word)).toBeUndefined());

describe('messages', () => {
  test('come back as they were', () => {
    const info = { serviceId: 4_000_000_000, network: 'unix', address: '/tmp/ß' };
    expect(decodeInfo(encodeInfo(info))).toEqual(info);
    const output = { channel: 'stderr', data: Buffer.from([0, 255]) } as const;
    expect(decodeOutput(encodeOutput(output))).toEqual(output);
    expect(isServing(healthResponse())).toBe(true);
  });

  test('of a peer that leaves everything out, or says more', () => {
    expect(decodeInfo(Buffer.alloc(0))).toEqual({ serviceId: 0, network: '', address: '' });
    // a message that newer versions have in field 4
    expect(decodeInfo(Buffer.from([8, 7, 34, 2, 8, 1])).serviceId).toBe(7);
    expect(isServing(Buffer.alloc(0))).toBe(false);
    expect(isServing(Buffer.of(8, 2))).toBe(false);
  });

  test('any bytes are a message, or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (const decode of [decodeInfo, decodeOutput, isServing]) {
          try {
            decode(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Malformed);
          }
        }
      }),
    );
  });
});

test('entries of the log go through a line', () => {
  const seen: unknown[] = [];
  const at = (level: string) => (message: string, details?: unknown) => void seen.push([level, message, details]);
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const lines: string[] = [];
  const plugins = lineLogger((line) => void lines.push(line.trimEnd()));
  plugins.warn('mind\nthis', { plugin: 'p', big: 5n });
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  plugins.error('a circle', circle);
  for (const line of [...lines, '[ERROR] bad', 'plain', '{"@level":"trace","@message":"deep"}', '{"a":1}', '{']) {
    logLine(logger, 'p', line);
  }
  expect(seen).toEqual([
    ['warn', 'mind\nthis', { plugin: 'p', '@module': 'p', big: '5' }],
    ['error', 'a circle', { plugin: 'p' }],
    ['error', 'bad', { plugin: 'p' }],
    ['info', 'plain', { plugin: 'p' }],
    ['debug', 'deep', { plugin: 'p' }],
    ['info', '{"a":1}', { plugin: 'p' }],
    ['info', '{', { plugin: 'p' }],
  ]);
});

test.each([
  [{ startMs: -1 }, /^grpc\(\): startMs must be a number of milliseconds, got -1$/],
  [{ versions: [] }, /^grpc\(\): versions must be whole numbers/],
  [{ versions: [1.5] }, /^grpc\(\): versions must be whole numbers, at least one, got 1.5$/],
  [{ cookie: { key: 'A B', value: 'x' } }, /^grpc\(\): cookie must be the name of a variable/],
  [{ maxBytes: 1 }, /^grpc\(\): maxBytes must be/],
  [{ network: 'udp' }, /^grpc\(\): network must be "unix" or "tcp", got "udp"$/],
  [{ env: { A: 1 } }, /^grpc\(\): env.A must be a string, got 1$/],
  [{ attach: { p: { pid: 1 } } }, /^grpc\(\): attach.p must have a pid, a network and an address/],
  [{ startms: 1 }, /^grpc\(\) has no option startms \(did you mean "startMs"\?\)/],
])('%j are no options', (options, message) => {
  expect(() => grpc(options as never)).toThrow(message);
});
