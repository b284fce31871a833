/**
 * npm packages that nobody wrote for plugins: each file of `test/packages` imports one and exports a `run`, which must give
 * the same on every engine as it does in plain Node.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, Interpreter } from '../src/index.ts';
import { Shared } from '../src/interpreter/shared.ts';

const ENGINES: readonly Engine[] = ['compiled', 'interpreted'];

/** Milliseconds: some of the packages work long, and the machine may be busy. */
const LIMITS = { callMs: 20_000, turnMs: 40_000, asyncMs: 20_000 };

const FOLDER = fileURLToPath(new URL('./packages/', import.meta.url));
const CASES = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
/** Some thousand lines of JavaScript, for those packages that work on a text. */
const TEXT = readFileSync(createRequire(import.meta.url).resolve('acorn'), 'utf8');

let node: ChildProcess;
const expected = new Map<string, Promise<unknown>>();

beforeAll(() => {
  const worker = fileURLToPath(new URL('./support/plain-packages.ts', import.meta.url));
  node = fork(worker, { execArgv: ['--import', import.meta.resolve('tsx')], serialization: 'advanced' });
  let turn: Promise<unknown> = Promise.resolve();
  for (const file of CASES) {
    turn = turn.then(() => ask(file));
    expected.set(file, turn);
  }
});

afterAll(() => {
  node.kill();
});

/** What `run` gives in plain Node. */
async function ask(file: string): Promise<unknown> {
  node.send({ file: join(FOLDER, file), text: TEXT });
  const [answer] = (await once(node, 'message')) as [{ value?: unknown; error?: string }];
  return answer;
}

async function guest(engine: Engine, file: string): Promise<unknown> {
  const interpreter = new Interpreter({ engine, limits: LIMITS, shared: new Shared(false) });
  try {
    const module = await interpreter.importFile(join(FOLDER, file));
    const run = module.get('run') as (text: string) => unknown;
    return await run(TEXT);
  } finally {
    interpreter.dispose();
  }
}

describe.each(ENGINES)('%s', (engine) => {
  test.each(CASES.map((file) => [basename(file, '.ts'), file] as const))('%s', async (_name, file) => {
    const { value, error } = (await expected.get(file)) as { value?: unknown; error?: string };
    expect(error).toBe(undefined);
    // what says little proves little
    expect(Object.keys(value as object).length).toBeGreaterThan(3);
    expect(await guest(engine, file)).toStrictEqual(value);
  });
});

test('there are packages of many kinds', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(16);
});
