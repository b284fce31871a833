/** The programs of the compute benchmark give the checksums that they promise; a wrong answer makes a worthless time. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Program {
  run(n: number): number;
  /** For a measurement. */
  readonly size: number;
  readonly expected: number;
  /** For a quick check. */
  readonly small: number;
  readonly expectedSmall: number;
}

const folder = new URL('../bench/compute/', import.meta.url);
const files = readdirSync(folder).sort();
const load = (file: string): Promise<Program> => import(new URL(file, folder).href);

describe.each(files)('%s', (file) => {
  it('gives its checksums, for a small size twice', async () => {
    const { run, size, expected, small, expectedSmall } = await load(file);
    expect(run(small)).toBe(expectedSmall);
    expect(run(small)).toBe(expectedSmall);
    expect(run(size)).toBe(expected);
    expect(expected).not.toBe(expectedSmall);
  });
});

describe('the set', () => {
  it('is whole', () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
  });

  it('agrees with known results', async () => {
    const fib = await load('fib.js');
    expect(fib.run(20)).toBe(6765);
    const spectral = await load('spectral-norm.js');
    expect(spectral.run(100)).toBe(1274219991);
    const trees = await load('binary-trees.js');
    // depth 4: the long-lived tree of 31 nodes, and four short-lived ones
    expect(trees.run(4)).toBe(31 * 5);
    const sieve = await load('sieve.js');
    // 25 primes up to 100; 15 up to 50, the last of them 47
    expect(sieve.run(100)).toBe(25 * 31 + 15 + 47);
    const hashes = await load('hashes.js');
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff);
    const digest = createHash('sha256').update(bytes).digest().readUInt32BE();
    expect(hashes.run(5000)).toBe((crc32(bytes) ^ digest) >>> 0);
  });
});
