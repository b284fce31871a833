/** Runs the cases of `cases.ts` on every runtime of `runtimes.ts`. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portability } from '../../../src/contract/index.ts';
import { type Contract, createHost, type Host, reflectContract } from '../../../src/index.ts';
import type { Case, Seen } from './case.ts';
import { CASES } from './cases.ts';
import type { Subject } from './contract.ts';
import { RUNTIMES, type Subjected } from './runtimes.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
let contract: Contract<Subject>;
let root: string;

beforeAll(async () => {
  contract = await reflectContract<Subject>({ file: join(HERE, 'contract.ts'), type: 'Subject' });
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-conformance-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Started extends Seen {
  readonly subject: Subject;
  readonly host: Host<Subject>;
}

/** The plugin in a folder of its own: its manifest is all that differs. */
async function start(name: string, { manifest, engine, runtime }: Subjected, asyncMs = 20_000): Promise<Started> {
  const folder = join(root, name.replace(/\W+/g, '-'));
  mkdirSync(folder, { recursive: true });
  cpSync(join(HERE, 'plugin'), join(folder, 'plugin'), { recursive: true });
  writeFileSync(join(folder, 'plugin/package.json'), JSON.stringify({ type: 'module', tsugi: manifest }));
  const log: string[] = [];
  const host = await createHost<Subject>({
    plugins: folder,
    contract,
    cache: false,
    check: false,
    config: { plugin: { depth: 2, names: ['a', 'b'] } },
    limits: { asyncMs },
    logger: {
      debug() {},
      info: (message, details) => void (details?.['plugin'] === 'plugin' && log.push(message)),
      warn() {},
      error() {},
    },
    ...(engine !== undefined && { engine }),
    ...(runtime !== undefined && { runtimes: { '*': runtime() } }),
  });
  const plugin = host.plugins.get('plugin');
  return {
    subject: host.get('plugin'),
    host,
    log,
    pending: () => plugin?.stats.pending ?? 0,
    errors: () => plugin?.stats.errors ?? 0,
    close: () => host.close(),
  };
}

async function check({ run, gives, throws }: Case, started: Started): Promise<void> {
  if (throws === undefined) {
    expect(await run(started.subject, started)).toStrictEqual(gives);
    return;
  }
  const error: unknown = await Promise.resolve()
    .then(() => run(started.subject, started))
    .then(
      (value) => ({ instead: value }),
      (thrown: unknown) => thrown,
    );
  expect(error).toMatchObject(throws);
}

test('the contract is portable', () => expect(portability(contract.schema)).toEqual({ portable: true }));

test('there are more than sixty cases', () => expect(Object.values(CASES).flat().length).toBeGreaterThan(60));

describe.each(Object.entries(RUNTIMES))('%s', (name, subjected) => {
  let shared: Started;
  beforeAll(async () => {
    shared = await start(name, subjected);
  });
  afterAll(() => shared.close());

  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      test.each(cases)('$title', async (one) => {
        if (one.own === undefined && one.asyncMs === undefined) return check(one, shared);
        const own = await start(`${name} ${kind} own`, subjected, one.asyncMs);
        try {
          await check(one, own);
        } finally {
          await own.close();
        }
      });
    });
  }
});
