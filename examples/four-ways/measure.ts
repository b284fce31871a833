/** Runs the plugin in one way: what it answers, and what that costs. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contract, createHost, reflectContract } from 'tsugi';
import type { Words } from './contract.ts';
import type { Way } from './ways.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export const readContract = (): Promise<Contract<Words>> =>
  reflectContract<Words>({ file: join(HERE, 'contract.ts'), type: 'Words' });

export interface Measured {
  readonly answers: readonly string[];
  /** From the plugin's source to its first call, in milliseconds. */
  readonly loadMs: number;
  /** One call after the other, in microseconds each. */
  readonly callUs: number;
  /** Of 32 calls at once each. */
  readonly atOnceUs: number;
  /** One item of a stream. */
  readonly itemUs: number;
}

/** @param calls how many calls are timed */
export async function measure({ runtime, grant }: Way, contract: Contract<Words>, calls: number): Promise<Measured> {
  const plugins = await mkdtemp(join(tmpdir(), 'tsugi-four-ways-'));
  try {
    await cp(join(HERE, 'plugin'), join(plugins, 'plugin'), { recursive: true });
    const manifest = join(plugins, 'plugin/package.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('"runtime": "interpreter"', `"runtime": "${runtime}"`));
    const host = await createHost<Words>({ plugins, contract, ...(grant && { runtimes: { words: grant() } }) });
    try {
      const plugin = host.get('words');
      return {
        answers: await ask(plugin),
        loadMs: host.plugins.get('words')?.loadMs ?? 0,
        ...(await time(plugin, calls)),
      };
    } finally {
      await host.close();
    }
  } finally {
    await rm(plugins, { recursive: true, force: true });
  }
}

const TEXT = 'Peter Piper picked a peck of pickled peppers. A peck of pickled peppers Peter Piper picked.';

async function ask(plugin: Words): Promise<string[]> {
  const most = await plugin.most(TEXT, 3);
  const found: string[] = [];
  const count = await plugin.find(lines(), 'pickled', async (line) => void found.push(line));
  const numbers: bigint[] = [];
  for await (const number of plugin.fibonacci(90)) numbers.push(number);
  return [
    `most often: ${most.map(({ word, times }) => `${word} ${times}`).join(', ')}`,
    `lines with "pickled": ${count}, the first: ${found[0]}`,
    `the last number: ${numbers.at(-1)}`,
  ];
}

async function* lines(): AsyncGenerator<string> {
  yield* ['Peter Piper picked', 'a peck of pickled peppers', 'a peck of', 'pickled peppers'];
}

async function time(plugin: Words, calls: number): Promise<Omit<Measured, 'answers' | 'loadMs'>> {
  const call = (): Promise<unknown> => plugin.most(TEXT, 3);
  const oneByOne = async (): Promise<void> => {
    for (let n = 0; n < calls; n++) await call();
  };
  const atOnce = async (): Promise<void> => {
    for (let n = 0; n < calls; n += 32) await Promise.all(Array.from({ length: 32 }, call));
  };
  const items = async (): Promise<void> => {
    for await (const _ of plugin.fibonacci(calls));
  };
  // once before, for what V8 does when code is hot
  await oneByOne();
  await atOnce();
  return {
    callUs: await perOne(oneByOne, calls),
    atOnceUs: await perOne(atOnce, Math.ceil(calls / 32) * 32),
    itemUs: await perOne(items, calls),
  };
}

async function perOne(body: () => Promise<void>, count: number): Promise<number> {
  const began = performance.now();
  await body();
  return ((performance.now() - began) * 1000) / count;
}
