/** What becomes of an instance: its calls, its end, and what is counted of it. */
import { describe, expect, test } from 'vitest';
import { defineModule, type HostModule, loadContract, type TsugiError } from '../../src/index.ts';
import { pause, until, work, worker } from './worker.ts';

const LIMITS = { callMs: 30, turnMs: 1000, asyncMs: 2000 };
const LOOP = 'add(a: number, b: number): number { for (;;) if (a > b + 1e9) return 1; }';

/** A module with a stream of the host's. */
const NUMBERS = (numbers: () => AsyncIterable<number>): HostModule =>
  defineModule({
    contract: loadContract<{ numbers(): AsyncIterable<number> }>({
      version: 1,
      name: 'Numbers',
      root: {
        kind: 'object',
        members: [
          {
            name: 'numbers',
            method: true,
            type: { kind: 'function', params: [], result: { kind: 'asyncIterable', of: { kind: 'number' } } },
          },
        ],
      },
      types: {},
    }),
    create: () => ({ numbers }),
  });

describe('the object that a host keeps', () => {
  test('has every member of the contract, and forwards to the plugin', async () => {
    const { host } = await work({ 'p.ts': worker({ level: 'level: 3', extra: 'extra: () => "more"' }) });
    const api = host.get('p');
    expect(api.add(1, 2)).toBe(3);
    expect(await api.work('x')).toBe('x');
    const seen: number[] = [];
    for await (const n of api.count(3)) seen.push(n);
    expect(seen).toEqual([0, 1, 2]);
    expect(api.level).toBe(3);
    api.level = 4;
    expect(api.level).toBe(4);
    expect(api.extra?.()).toBe('more');
    expect(api.close).toBe(undefined);
    expect(host.get('p')).toBe(api);
  });

  test('is checked as before', async () => {
    const { host } = await work({ 'p.ts': worker({ add: 'add: () => "no" as never' }) });
    expect(() => host.get('p').add(1, 'x' as never)).toThrow(expect.objectContaining({ code: 'TYPE' }));
    expect(() => host.get('p').add(1, 2)).toThrow('worker.add() returned "no": result must be number, got string');
  });
});

describe('close', () => {
  const CLOSING = (body: string): string => worker({ close: `async close() { ${body} }` });

  test('waits for what is pending, and refuses what comes then', async () => {
    const { host, events } = await work({
      'p.ts': worker({ work: 'work: (s: string) => new Promise((done) => setTimeout(() => done(s), 60))' }),
    });
    const api = host.get('p');
    const pending = api.work('on its way');
    const closing = host.close();
    await pause(5);
    expect(() => api.add(1, 2)).toThrow(
      expect.objectContaining({ code: 'LOAD', message: 'the plugin "p" is not ready: closed' }),
    );
    expect(await pending).toBe('on its way');
    await closing;
    expect(events).toEqual(['ready p', 'close p']);
  });

  test('ends what is pending when its time is up', async () => {
    const { host } = await work(
      { 'p.ts': worker({ work: 'work: () => new Promise<string>(() => {})' }) },
      { drainMs: 30 },
    );
    const pending = host.get('p').work('x');
    const failing = expect(pending).rejects.toMatchObject({ code: 'LOAD', plugin: 'p', message: '"p" was disposed' });
    await host.close();
    await failing;
  });

  test('waits for a stream that is read, and ends it when its time is up', async () => {
    const slow =
      'async *count(to: number) { for (let i = 0; i < to; i++) { await new Promise((d) => setTimeout(d, 20)); yield i; } }';
    const { host } = await work({ 'p.ts': worker({ count: slow }) });
    const seen: number[] = [];
    const reading = (async () => {
      for await (const n of host.get('p').count(3)) seen.push(n);
    })();
    await host.close();
    await reading;
    expect(seen).toEqual([0, 1, 2]);

    const other = await work({ 'p.ts': worker({ count: slow }) }, { drainMs: 30 });
    const endless = (async () => {
      for await (const _ of other.host.get('p').count(1e9));
    })();
    const failing = expect(endless).rejects.toMatchObject({ code: 'LOAD', message: '"p" was disposed' });
    await other.host.close();
    await failing;
  });

  test('lets go of a stream of the host that the plugin reads', async () => {
    let ended = 0;
    const source = worker(
      { work: 'async work() { for await (const _ of numbers()); return ""; }' },
      "import { numbers } from 'host:n';",
    );
    async function* numbers(): AsyncGenerator<number> {
      try {
        for (;;) {
          await pause(5);
          yield 1;
        }
      } finally {
        ended++;
      }
    }
    const { host } = await work({ 'p.ts': source }, { drainMs: 20, modules: { n: NUMBERS(numbers) } });
    const failing = expect(host.get('p').work('')).rejects.toMatchObject({ message: '"p" was disposed' });
    await pause(20);
    await host.close();
    await failing;
    await until(() => ended === 1);
  });

  test('does not wait for a plugin’s own close beyond its deadline', async () => {
    const { host, log } = await work({ 'p.ts': CLOSING('await new Promise(() => {});') }, { closeMs: 30 });
    await host.close();
    expect(log).toContainEqual({ level: 'warn', message: 'close took longer than 30 ms', plugin: 'p' });
  });

  test('ends a close that loops', async () => {
    const { host, log } = await work({ 'p.ts': CLOSING('for (;;);') }, { limits: LIMITS });
    await host.close();
    expect(log).toContainEqual({ level: 'error', message: 'close failed', plugin: 'p' });
  });

  test('leaves nothing of the plugin behind that goes on', async () => {
    const told: unknown[] = [];
    const source = worker(
      { work: 'async work() { await later(); tell("awaited"); return ""; }' },
      `
      import { tell, later } from 'host:h';
      setInterval(() => tell('timer'), 5);
      (async () => { for (;;) { await null; if (await later() === 0) tell('loop'); } })();`,
    );
    const { host } = await work(
      { 'p.ts': source },
      {
        drainMs: 0,
        modules: { h: { tell: (what: unknown) => void told.push(what), later: () => pause(20).then(() => 0) } },
      },
    );
    const failing = expect(host.get('p').work('')).rejects.toMatchObject({ code: 'LOAD' });
    await host.close();
    await failing;
    told.length = 0;
    await pause(60);
    expect(told).toEqual([]);
  });
});

describe('what is counted', () => {
  test('calls, failures and times, for each kind of call', async () => {
    const { host } = await work({
      'p.ts': worker({
        add: 'add(a: number, b: number) { if (a < 0) throw new Error("negative"); return a + b; }',
        work: 'async work(s: string) { await null; if (s === "") throw new Error("empty"); return s; }',
      }),
    });
    const api = host.get('p');
    const { stats } = host.plugins.get('p') ?? {};
    expect(stats).toMatchObject({ calls: 0, errors: 0, terminations: 0, uncaught: 0, reloads: 0, latency: undefined });
    for (let i = 0; i < 200; i++) api.add(i, 1);
    expect(() => api.add(-1, 0)).toThrow('negative');
    await api.work('x');
    await expect(api.work('')).rejects.toThrow('empty');
    const after = host.plugins.get('p');
    expect(after?.stats).toMatchObject({ calls: 203, errors: 2, terminations: 0, pending: 0 });
    const { samples = 0, p50 = 0, p99 = 0, max = 0 } = after?.stats.latency ?? {};
    expect(samples).toBeGreaterThan(100);
    expect(samples).toBeLessThan(200);
    expect(p50).toBeGreaterThan(0);
    expect(p99).toBeGreaterThanOrEqual(p50);
    expect(max).toBeGreaterThanOrEqual(p99);
    expect(after?.reason).toBe('empty');
    expect(after?.status).toBe('ready');
  });

  test('a call whose promise is late takes as long as that', async () => {
    const { host } = await work({
      'p.ts': worker({ work: 'work: (s: string) => new Promise((done) => setTimeout(() => done(s), 40))' }),
    });
    const running = [host.get('p').work('a'), host.get('p').work('b')];
    expect(host.plugins.get('p')?.stats.pending).toBe(2);
    await Promise.all(running);
    expect(host.plugins.get('p')?.stats.latency).toMatchObject({ samples: 2 });
    expect(host.plugins.get('p')?.stats.latency?.p50).toBeGreaterThan(30);
  });

  test('the work of the guest', async () => {
    const { host } = await work({
      'p.ts': worker({ add: 'add(a: number) { let n = 0; for (let i = 0; i < a; i++) n += i; return n; }' }),
    });
    const fuel = (): number => host.plugins.get('p')?.stats.fuel ?? 0;
    const before = fuel();
    host.get('p').add(1_000_000, 0);
    expect(fuel() - before).toBeGreaterThan(900_000);
    expect(fuel() - before).toBeLessThan(1_200_000);
    const between = fuel();
    for (let i = 0; i < 1000; i++) host.get('p').add(1, 0);
    expect(fuel() - between).toBeGreaterThan(1000);
    expect(fuel() - between).toBeLessThan(10_000);
  });

  test('nothing, if the host does not want it', async () => {
    const { host } = await work({ 'p.ts': worker() }, { stats: false });
    expect(host.get('p').add(1, 2)).toBe(3);
    expect(host.plugins.get('p')?.stats).toMatchObject({ calls: 0, latency: undefined });
  });

  test('as metrics for Prometheus', async () => {
    const { host } = await work({ 'p.ts': worker(), 'bad.ts': 'throw new Error("no");' });
    host.get('p').add(1, 2);
    const lines = (await host.metrics()).split('\n');
    for (const line of [
      'tsugi_plugin_calls_total{plugin="p"} 1',
      'tsugi_plugin_calls_total{plugin="bad"} 0',
      'tsugi_plugin_status{plugin="p",status="ready"} 1',
      'tsugi_plugin_status{plugin="bad",status="failed"} 1',
      'tsugi_plugin_status{plugin="bad",status="ready"} 0',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.some((line) => line.startsWith('tsugi_plugin_latency_seconds{plugin="p",quantile="0.5"} '))).toBe(
      true,
    );
    host.get('p').add(1, 2);
    expect((await host.metrics()).split('\n')).toContain('tsugi_plugin_calls_total{plugin="p"} 2');
  });
});

describe('a plugin that is terminated again and again', () => {
  const supervision = { terminations: 3, backoffMs: 20, restarts: 1, windowMs: 60_000 };
  const loop = (host: { get(name: string): { add(a: number, b: number): number } }): unknown => {
    try {
      return host.get('p').add(1, 2);
    } catch (error) {
      return (error as TsugiError).message;
    }
  };
  const ENDED = 'terminated: one call kept the processor for too long (limits.callMs: 30)';

  test('is closed, started anew after a pause, closed for good, and resumed', async () => {
    const { host, events, log } = await work(
      { 'p.ts': worker({ add: LOOP, close: 'close() { console.log("closed"); }' }) },
      { limits: LIMITS, supervision },
    );
    const plugin = host.plugins.get('p');
    for (let i = 0; i < 3; i++) expect(loop(host)).toBe(ENDED);
    await pause(0);
    expect(plugin).toMatchObject({
      status: 'quarantined',
      error: { code: 'LIMIT', plugin: 'p', limit: 'callMs', line: 2 },
    });
    expect(plugin?.reason).toBe(
      `quarantined: terminated 3 times within 60 s; last: ${ENDED}; it is started anew after 20 ms`,
    );
    expect(loop(host)).toBe(plugin?.reason);
    await until(() => plugin?.status === 'ready');
    expect(plugin?.stats).toMatchObject({ restarts: 1, terminations: 3 });
    for (let i = 0; i < 3; i++) loop(host);
    await until(() => plugin?.status === 'quarantined');
    expect(plugin?.reason).toMatch(/it stays closed until it is resumed$/);
    await pause(60);
    expect(plugin?.status).toBe('quarantined');
    await host.resume('p');
    expect(plugin).toMatchObject({ status: 'ready', reason: undefined });
    expect(loop(host)).toBe(ENDED);
    expect(events.filter((event) => event !== 'limit p')).toEqual([
      'ready p',
      'quarantine p',
      'ready p',
      'quarantine p',
      'ready p',
    ]);
    expect(log.filter(({ message }) => message === 'closed')).toHaveLength(2);
  });

  test('or ends itself in its timers, is as well', async () => {
    const { host } = await work(
      { 'p.ts': worker({}, 'setInterval(() => { for (;;); }, 1);') },
      { limits: LIMITS, supervision: { ...supervision, restarts: 0 } },
    );
    await until(() => host.plugins.get('p')?.status === 'quarantined');
    const { terminations = 0, calls } = host.plugins.get('p')?.stats ?? {};
    expect([terminations >= 3, calls]).toEqual([true, 0]);
  });

  test('goes on if the host wants it so', async () => {
    const { host } = await work({ 'p.ts': worker({ add: LOOP }) }, { limits: LIMITS, supervision: false });
    for (let i = 0; i < 8; i++) loop(host);
    await pause(10);
    expect(host.plugins.get('p')).toMatchObject({ status: 'ready', stats: { terminations: 8 } });
  });

  test('a plugin that was not quarantined cannot be resumed, nor one that is not there', async () => {
    const { host } = await work({ 'p.ts': worker(), 'bad.ts': 'throw new Error("no");' });
    await host.resume('p');
    await expect(host.resume('bad')).rejects.toMatchObject({ message: 'no', plugin: 'bad' });
    await expect(host.resume('nobody')).rejects.toMatchObject({ code: 'LOAD' });
  });
});

test('what a plugin throws where nobody can catch it is its reason, and the host goes on', async () => {
  const { host, log } = await work({
    'timer.ts': worker({}, 'setTimeout(() => { throw new Error("in a timer"); }, 1);'),
    'promise.ts': worker({}, 'Promise.reject(new TypeError("in a promise"));'),
  });
  await until(() => log.length === 2);
  expect(host.plugins.get('timer')).toMatchObject({ status: 'ready', reason: 'in a timer', stats: { uncaught: 1 } });
  expect(host.plugins.get('promise')).toMatchObject({
    status: 'ready',
    reason: 'TypeError: in a promise',
    stats: { uncaught: 1 },
  });
});

test('deterministic plugins do the same each time', async () => {
  const source = worker({ work: 'work: async () => `${Date.now()} ${Math.random()} ${crypto.randomUUID()}`' });
  const said = async (deterministic?: { now: number; seed: number }): Promise<string> => {
    const { host } = await work({ 'p.ts': source }, deterministic && { deterministic });
    return host.get('p').work('');
  };
  const [first, again, other, off] = [
    await said({ now: 5, seed: 1 }),
    await said({ now: 5, seed: 1 }),
    await said({ now: 5, seed: 2 }),
    await said(),
  ];
  expect(first).toMatch(/^5 0\./);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(off).not.toMatch(/^5 /);
  await expect(work({ 'p.ts': source }, { deterministic: { seed: 0.5 } })).rejects.toMatchObject({ code: 'TYPE' });
});
