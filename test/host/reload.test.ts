/** Changes of the folder, the config and the grants while the host runs. */
import { renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pause, until, type Working, work, worker } from './worker.ts';

/** A plugin whose `work` gives the version, and whose `close` tells of it. */
const version = (n: number | string, more: Readonly<Record<string, string>> = {}): string =>
  worker({ work: `work: async () => '${n}'`, close: `close() { console.log('closed ${n}'); }`, ...more });

const closed = ({ log }: Working): string[] =>
  log.map(({ message }) => message).filter((message) => message.startsWith('closed '));
const names = ({ host }: Working): string[] => [...host.plugins.keys()];
const says = ({ host }: Working, name = 'p'): Promise<string> => host.get(name).work('');

describe('with a look at the folder', () => {
  test('a changed file takes over behind the same object', async () => {
    const running = await work({ 'p.ts': version(1), 'q.ts': version('q') });
    const { host, write, events } = running;
    const api = host.get('p');
    const { add } = api;
    const one = api.work('');
    write({ 'p.ts': version(2, { add: 'add: (a: number, b: number) => a * b', extra: 'extra: () => "new"' }) });
    await host.reload();
    expect(await one).toBe('1');
    expect(await api.work('')).toBe('2');
    expect([add(3, 4), api.add(3, 4), api.extra?.()]).toEqual([12, 12, 'new']);
    expect(host.get('p')).toBe(api);
    expect(host.plugins.get('p')?.stats).toMatchObject({ reloads: 1, calls: 5 });
    await until(() => closed(running).length === 1);
    expect(closed(running)).toEqual(['closed 1']);
    expect(events.slice(0, 2).sort()).toEqual(['ready p', 'ready q']);
    expect(events.slice(2)).toEqual(['reload p']);
  });

  test('nothing is loaded anew that reads the same', async () => {
    const { host, events } = await work({ 'p.ts': version(1) });
    await host.reload();
    expect(events).toEqual(['ready p']);
    await host.reload(['p']);
    expect(events).toEqual(['ready p', 'reload p']);
  });

  test('the version before finishes what it began', async () => {
    const slow = { work: "work: (s: string) => new Promise((done) => setTimeout(() => done('slow ' + s), 50))" };
    const running = await work({ 'p.ts': version(1, slow) });
    const { host, write } = running;
    const pending = host.get('p').work('call');
    write({ 'p.ts': version(2) });
    await host.reload();
    expect(await says(running)).toBe('2');
    expect(closed(running)).toEqual([]);
    expect(await pending).toBe('slow call');
    await until(() => closed(running).length === 1);
    expect(closed(running)).toEqual(['closed 1']);
  });

  test.each<[string, string, string, string]>([
    ['that does not parse', 'export default {', 'SYNTAX', 'Expected identifier but found end of file'],
    ['that throws', 'throw new Error("no");', 'GUEST', 'no'],
    [
      'that does not fit',
      'export default {};',
      'CONTRACT',
      'does not fit Worker: add must be (a: number, b: number) => number, got undefined',
    ],
    ['that was half written', version(2).slice(0, 90), 'SYNTAX', ''],
  ])('a version %s does not take over, and it is shown', async (_name, source, code, message) => {
    const running = await work({ 'p.ts': version(1) });
    const { host, write, events, log } = running;
    write({ 'p.ts': source });
    await host.reload();
    const plugin = host.plugins.get('p');
    expect(plugin).toMatchObject({ status: 'ready', reloadError: { code, plugin: 'p' } });
    expect(plugin?.reason).toContain(`failed reload: ${message}`);
    expect(await says(running)).toBe('1');
    expect(events).toEqual(['ready p', 'fail p']);
    expect(log).toContainEqual({
      level: 'error',
      message: 'a plugin failed to reload; the version before goes on',
      plugin: 'p',
    });
    write({ 'p.ts': version(3) });
    await host.reload();
    expect(await says(running)).toBe('3');
    expect(plugin).toMatchObject({ status: 'ready', reason: undefined });
    expect(plugin?.reloadError).toBe(undefined);
  });

  test('a version that the compiler refuses does not take over', async () => {
    const running = await work({ 'p.ts': version(1) }, { check: true });
    running.write({ 'p.ts': worker({ add: 'add: (a: string) => a' }) });
    await running.host.reload();
    expect(running.host.plugins.get('p')).toMatchObject({
      status: 'ready',
      reloadError: { code: 'CONTRACT', line: 2 },
    });
    expect(await says(running)).toBe('1');
  });

  test('one that failed becomes ready', async () => {
    const running = await work({ 'p.ts': 'throw new Error("no");' });
    expect(() => running.host.get('p')).toThrow('no');
    running.write({ 'p.ts': version(1) });
    await running.host.reload();
    expect(await says(running)).toBe('1');
    expect(running.events).toEqual(['fail p', 'ready p']);
  });

  test('files come, go, and are renamed', async () => {
    const running = await work({ 'b.ts': version('b'), 'd.ts': version('d') });
    const { host, folder, write } = running;
    const gone = host.get('d');
    write({ 'a.ts': version('a'), 'c/package.json': '{}', 'c/index.ts': version('c') });
    unlinkSync(join(folder, 'd.ts'));
    renameSync(join(folder, 'b.ts'), join(folder, 'z.ts'));
    await host.reload();
    expect(names(running)).toEqual(['a', 'c', 'z']);
    expect(await Promise.all(['a', 'c', 'z'].map((name) => says(running, name)))).toEqual(['a', 'c', 'b']);
    expect(() => gone.add(1, 2)).toThrow(expect.objectContaining({ message: 'the plugin "d" is not ready: closed' }));
    await until(() => closed(running).length === 2);
    expect(closed(running).sort()).toEqual(['closed b', 'closed d']);
    write({ 'd.ts': version('d again') });
    await host.reload();
    expect(await gone.work('')).toBe('d again');
    expect(host.get('d')).toBe(gone);
  });

  test('a file of a folder, and its manifest, are part of the plugin', async () => {
    const running = await work({
      'p/package.json': '{}',
      'p/word.ts': "export const word = '1';",
      'p/index.ts': worker({ work: 'work: async () => word' }, "import { word } from './word.ts';"),
    });
    running.write({ 'p/word.ts': "export const word = '2';" });
    await running.host.reload();
    expect(await says(running)).toBe('2');
    running.write({ 'p/package.json': '{ "tsugi": { "name": 5 } }' });
    await running.host.reload();
    expect(running.host.plugins.get('p')?.reason).toMatch(/^failed reload: package\.json: tsugi\.name must be /);
    running.write({ 'p/package.json': '{ "tsugi": { "name": "q" } }' });
    await running.host.reload();
    expect(names(running)).toEqual(['q']);
    expect(await says(running, 'q')).toBe('2');
  });

  test('a link that breaks, and one that is put right', async () => {
    const running = await work({ '../elsewhere.ts': version(1), 'p.ts': '-> ../elsewhere.ts' });
    const { host, folder } = running;
    const target = join(folder, '../elsewhere.ts');
    unlinkSync(target);
    await host.reload();
    expect(host.plugins.get('p')?.reason).toBe('failed reload: the symbolic link leads nowhere');
    expect(await says(running)).toBe('1');
    writeFileSync(target, version(2));
    await host.reload();
    expect(await says(running)).toBe('2');
    unlinkSync(join(folder, 'p.ts'));
    writeFileSync(join(folder, '../other.ts'), version(3));
    symlinkSync('../other.ts', join(folder, 'p.ts'));
    await host.reload();
    expect(await says(running)).toBe('3');
  });

  test('the folder goes, and everything goes on', async () => {
    const running = await work({ 'p.ts': version(1) });
    rmSync(running.folder, { recursive: true });
    await expect(running.host.reload()).rejects.toMatchObject({ code: 'LOAD' });
    expect(await says(running)).toBe('1');
  });
});

describe('another config', () => {
  const CONFIGURED =
    'export default (config: unknown) => ({ add: () => 0, work: async () => JSON.stringify(config), async *count() {}, level: 0 });';

  test('loads those anew that it is another for', async () => {
    const running = await work({ 'p.ts': CONFIGURED, 'q.ts': CONFIGURED }, { config: { p: { a: 1 }, q: { b: 1 } } });
    await running.host.update({ config: { p: { a: 2 }, q: { b: 1 } } });
    expect([await says(running), await says(running, 'q')]).toEqual(['{"a":2}', '{"b":1}']);
    expect(running.events.slice(0, 2).sort()).toEqual(['ready p', 'ready q']);
    expect(running.events.slice(2)).toEqual(['reload p']);
  });

  test('so do other grants', async () => {
    const source = worker({ work: 'work: async () => text' }, "import { text } from 'host:m';");
    const running = await work({ 'p.ts': source }, { modules: { m: { text: 'granted' } }, grant: {} });
    expect(running.host.plugins.get('p')?.status).toBe('failed');
    await running.host.update({ grant: { p: ['m'] } });
    expect(await says(running)).toBe('granted');
    await running.host.update({ grant: {} });
    expect(running.host.plugins.get('p')).toMatchObject({ status: 'ready', reloadError: { code: 'PERMISSION' } });
  });

  test('and another choice of plugins', async () => {
    const running = await work({ 'p.ts': version(1), 'q.ts': version('q') }, { only: ['p'] });
    await running.host.update({ only: ['q'] });
    expect(names(running)).toEqual(['q']);
    await until(() => closed(running).length === 1);
  });
});

test('a quarantined plugin is given a chance by another version', async () => {
  const running = await work(
    { 'p.ts': version(1, { add: 'add(): number { for (;;); }' }) },
    { limits: { callMs: 20 }, supervision: { terminations: 1, restarts: 0 } },
  );
  expect(() => running.host.get('p').add(1, 2)).toThrow('terminated');
  await until(() => running.host.plugins.get('p')?.status === 'quarantined');
  running.write({ 'p.ts': version(2) });
  await running.host.reload();
  expect(running.host.plugins.get('p')?.status).toBe('ready');
  expect(running.host.get('p').add(1, 2)).toBe(3);
});

describe('with watch', () => {
  const watched = (files: Readonly<Record<string, string>>): Promise<Working> => work(files, { watch: true });

  test('a changed file takes over by itself', async () => {
    const running = await watched({ 'p.ts': version(1) });
    running.write({ 'p.ts': version(2) });
    await until(() => running.events.includes('reload p'));
    expect(await says(running)).toBe('2');
  });

  test('files come and go by themselves, below folders as well', async () => {
    const running = await watched({ 'p/package.json': '{}', 'p/index.ts': version(1) });
    running.write({ 'q.ts': version('q') });
    await until(() => running.events.includes('ready q'));
    running.write({ 'p/index.ts': version(2) });
    await until(() => running.events.includes('reload p'));
    rmSync(join(running.folder, 'p'), { recursive: true });
    await until(() => running.events.includes('close p'));
    expect(names(running)).toEqual(['q']);
  });

  test('a file that is written bit by bit ends up as what it is', async () => {
    const running = await watched({ 'p.ts': version(1) });
    const text = version(2);
    for (let end = 0; end < text.length; end += 30) {
      writeFileSync(join(running.folder, 'p.ts'), text.slice(0, end));
      expect(await says(running)).toBe('1');
      await pause(15);
    }
    writeFileSync(join(running.folder, 'p.ts'), text);
    await until(() => running.events.includes('reload p'));
    expect(await says(running)).toBe('2');
    expect(running.host.plugins.get('p')?.reason).toBe(undefined);
  });

  test('a plugin that is deleted and put there again serves all the time', async () => {
    const running = await watched({ 'p/package.json': '{}', 'p/index.ts': version(1) });
    rmSync(join(running.folder, 'p'), { recursive: true });
    for (let wait = 0; wait < 200; wait += 20) {
      await pause(20);
      expect(await says(running)).toBe('1');
    }
    running.write({ 'p/package.json': '{}', 'p/index.ts': version(2) });
    await until(() => running.events.includes('reload p'));
    await pause(600);
    expect(await says(running)).toBe('2');
    expect(running.events).not.toContain('close p');
  });

  test('a hundred changes at once are a hundred reloads, and no more', async () => {
    const files = (n: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${at}.ts`, version(`${n} of ${at}`)]));
    const running = await watched(files(1));
    running.write(files(2));
    await until(() => running.events.filter((event) => event.startsWith('reload ')).length >= 100);
    await until(() => closed(running).length >= 100);
    await pause(200);
    expect(await Promise.all(names(running).map((name) => says(running, name)))).toEqual(
      names(running).map((name) => `2 of ${name.slice(1)}`),
    );
    expect(running.events.filter((event) => event.startsWith('reload '))).toHaveLength(100);
    expect(closed(running).sort()).toEqual(Array.from({ length: 100 }, (_, at) => `closed 1 of ${at}`).sort());
    expect(running.events.filter((event) => event.startsWith('fail '))).toEqual([]);
  });

  test('nothing is looked at after the host is closed', async () => {
    const running = await watched({ 'p.ts': version(1) });
    await running.host.close();
    running.write({ 'p.ts': version(2), 'q.ts': version('q') });
    await pause(200);
    expect(running.events).toEqual(['ready p', 'close p']);
  });
});

test('no call fails, and each instance is closed once, while a plugin is loaded anew time and again', async () => {
  const running = await work({ 'p.ts': version(0) });
  const { host, write } = running;
  const api = host.get('p');
  let calls = 0;
  let going = true;
  const seen = new Set<string>();
  const caller = async (): Promise<void> => {
    while (going) {
      seen.add(await api.work(''));
      expect(api.add(1, 2)).toBe(3);
      calls++;
      if (calls % 20 === 0) await new Promise(setImmediate);
    }
  };
  const callers = [caller(), caller(), caller()];
  const ROUNDS = 40;
  for (let n = 1; n <= ROUNDS; n++) {
    write({ 'p.ts': version(n) });
    await host.reload();
    expect(await api.work('')).toBe(String(n));
  }
  going = false;
  await Promise.all(callers);
  expect(calls).toBeGreaterThan(ROUNDS);
  await host.close();
  expect(closed(running)).toHaveLength(ROUNDS + 1);
  expect(new Set(closed(running)).size).toBe(ROUNDS + 1);
}, 120_000);
