/** A plugin in Go, built with hashicorp/go-plugin, that this host drives. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, type Peers, preparePeers } from './peers.ts';
import { collect, start, until } from './support.ts';

const lacking = missing();

describe.skipIf(lacking !== '')(`a plugin in Go${lacking === '' ? '' : `: not installed: ${lacking}`}`, () => {
  let peers: Peers;
  let executable: string;
  beforeAll(async () => {
    peers = await preparePeers();
    executable = await peers.build('plugin');
  }, 300_000);
  afterAll(() => peers.remove());

  const run = (grpc = {}, args: readonly string[] = []) =>
    start({ contract: peers.contract, executable, command: ['./plugin', ...args], grpc });

  for (const mtls of [true, false]) {
    describe(mtls ? 'with certificates on both sides' : 'without TLS', () => {
      test('is called', async () => {
        await using started = await run({ mtls });
        expect(await started.plugin.upper('straße')).toBe('STRASSE'.replace('SS', 'ß'));
      });

      test('calls back through the broker', async () => {
        await using started = await run({ mtls });
        const seen: string[] = [];
        const results = await started.plugin.each(['a', 'b'], async (item, index) => {
          seen.push(`${index}${item}`);
          return `${item}!`;
        });
        expect([seen, results]).toEqual([
          ['0a', '1b'],
          ['a!', 'b!'],
        ]);
      });

      test('reads a stream of the host through the broker', async () => {
        await using started = await run({ mtls });
        async function* numbers() {
          for (let n = 1; n <= 100; n++) yield n;
        }
        expect(await started.plugin.sum(numbers())).toBe(5050);
      });
    });
  }

  test('gives a stream', async () => {
    await using started = await run();
    expect(await collect(started.plugin.count(1000))).toEqual(Array.from({ length: 1000 }, (_none, n) => n));
    expect(await until(() => started.pending() === 0)).toBe(true);
  });
});
