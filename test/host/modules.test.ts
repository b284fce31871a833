/**
 * The standard host modules, and those of a host's author: what plugins get of them, and what they do not.
 *
 * Long because each module has its cases here.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { env, fetchModule, kv, memoryStore } from '../../src/host/capabilities/index.ts';
import { defineModule, type HostOptions, loadContract } from '../../src/index.ts';
import type { Greeter } from './contract.ts';
import { pluginFolder, type Started, start } from './support.ts';

/** A plugin whose `greet` runs `body` and gives what it returns as JSON; what it throws as text. */
const plugin = (imports: string, body: string): string => `import { ${imports.replace(' from ', " } from '")}';
export default {
  async greet(who: string) {
    try {
      return JSON.stringify((await (async () => { ${body} })()) ?? null);
    } catch (error) {
      return \`\${(error as Error).name}: \${(error as Error).message}\`;
    }
  },
};`;

async function load(
  source: string,
  options: Partial<HostOptions<Greeter>>,
): Promise<Started & { greet: (who?: string) => Promise<string> }> {
  const started = await start(pluginFolder({ 'p.ts': source }), options);
  const { error } = started.host.plugins.get('p') ?? {};
  if (error !== undefined) throw error;
  return { ...started, greet: async (who = '') => started.host.get('p').greet(who) };
}

describe('host:log', () => {
  test('writes under the plugin’s name, whatever it says', async () => {
    const source = plugin('info, error from host:log', `info('hi', { plugin: 'other', n: 1 }); error(who);`);
    const { greet, log } = await load(source, { grant: { p: ['log'] } });
    expect(await greet('x')).toBe('null');
    expect(log).toEqual([
      ['info', 'hi', 'p'],
      ['error', 'x', 'p'],
    ]);
  });

  test('checks what it is given', async () => {
    const { greet } = await load(plugin('info from host:log', 'info(5 as never);'), { grant: { p: ['log'] } });
    expect(await greet()).toBe('TypeError: log.info: message must be string, got number');
  });
});

describe('host:env', () => {
  const SOURCE = plugin('get, names from host:env', 'return [names(), get(who)];');
  const options = {
    modules: { env: env({ A: '1', B: '2', __proto__: null } as never) },
    grant: { p: { env: ['A', 'C'] } },
  };

  test('has what was granted by name', async () => {
    const { greet } = await load(SOURCE, options);
    expect(await greet('A')).toBe('[["A","C"],"1"]');
    expect(await greet('C')).toBe('[["A","C"],null]');
  });

  test.each(['B', 'PATH', 'toString', '__proto__'])('and nothing else: %s', async (name) => {
    const { greet } = await load(SOURCE, options);
    expect(await greet(name)).toBe(
      `TsugiError: the variable ${name} is not granted to this plugin; add it to env in its grant`,
    );
  });

  test('must be told which', async () => {
    const loading = load(SOURCE, { grant: { p: ['env'] } });
    await expect(loading).rejects.toMatchObject({
      code: 'LOAD',
      message: "host:env cannot be made for this plugin: name the variables in its grant: env: ['…']",
    });
  });
});

describe('host:kv in memory', () => {
  const using = (body: string): string => plugin('get, set, incr, take, delete as remove from host:kv', body);
  const granted = { grant: { p: ['kv'] } };

  test('keeps, counts and forgets', async () => {
    const body = `await set('a', 'b'); const n = [await incr('n'), await incr('n', 5), await incr('n', -2)];
      const removed = [await remove('a'), await remove('a')];
      await set('soon', 'gone', { ttlMs: 20 }); const before = await get('soon');
      await new Promise((done) => setTimeout(done, 40));
      return [await get('a'), n, removed, await get('n'), before, await get('soon')];`;
    expect(JSON.parse(await (await load(using(body), granted)).greet())).toEqual([
      null,
      [1, 6, 4],
      [true, false],
      '4',
      'gone',
      null,
    ]);
  });

  test('lets through as many as there may be within a window', async () => {
    const body = `const all = await Promise.all(Array.from({ length: 5 }, () => take('k', { limit: 3, windowMs: 60 })));
      await new Promise((done) => setTimeout(done, 80));
      return [...all.map(({ allowed }) => allowed), all[2].remaining, all[4].retryMs > 0, (await take('k', { limit: 3, windowMs: 60 })).allowed];`;
    expect(await (await load(using(body), granted)).greet()).toBe('[true,true,true,false,false,0,true,true]');
  });

  test.each<[string, string, string]>([
    ['a key of nothing', `await get('');`, 'RangeError: a key has 1 to 1024 characters'],
    [
      'a value that is too long',
      `await set('a', 'x'.repeat(1048577));`,
      'RangeError: a value has at most 1048576 characters',
    ],
    [
      'a time to live of nothing',
      `await set('a', 'b', { ttlMs: 0 });`,
      'RangeError: ttlMs must be a number of milliseconds from 1 on',
    ],
    ['no number', `await set('a', 'b'); await incr('a');`, 'RangeError: the entry is no integer'],
    ['half a number', `await incr('n', 0.5);`, 'RangeError: by must be a safe integer'],
    [
      'no limit',
      `await take('a', { limit: 0, windowMs: 1 });`,
      'RangeError: limit must be an integer from 1 to 100000',
    ],
    [
      'a window as a text',
      `await take('a', { limit: 1, windowMs: '1' as never });`,
      'TypeError: kv.take: options.windowMs must be number, got string',
    ],
  ])('refuses %s', async (_name, body, message) => {
    expect(await (await load(using(body), granted)).greet()).toBe(message);
  });

  test('has an end', async () => {
    const store = kv(memoryStore(1000));
    const { greet } = await load(using(`for (let i = 0; i < 20; i++) await set(String(i), '0123456789');`), {
      modules: { kv: store },
    });
    expect(await greet()).toBe('RangeError: the store is full (1000 bytes)');
  });

  test('keeps plugins apart, and outlives their instances', async () => {
    const source = using(`if (who !== '') await set('k', who); return get('k');`);
    const { host } = await start(pluginFolder({ 'a.ts': source, 'b.ts': source }), { grant: { a: ['kv'], b: ['kv'] } });
    expect(await host.get('a').greet('x')).toBe('"x"');
    expect(await host.get('b').greet('')).toBe('null');
    await host.reload(['a']);
    expect(await host.get('a').greet('')).toBe('"x"');
  });
});

describe('host:fetch', () => {
  async function upstream(): Promise<string> {
    const server: Server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      if (pathname === '/away') return response.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end();
      if (pathname === '/home') return response.writeHead(301, { location: '/json' }).end();
      if (pathname === '/slow') return;
      if (pathname === '/long') return response.end('x'.repeat(5000));
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        const body = Buffer.concat(chunks).toString();
        response.writeHead(201, { 'x-seen': headers['x-mine'] ?? 'none' }).end(JSON.stringify({ method, body }));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const using = (body: string): string => plugin('fetch from host:fetch', body);

  test('reaches what was granted', async () => {
    const origin = await upstream();
    const body = `const answer = await fetch(who, { method: 'POST', body: 'hello', headers: { 'x-mine': '1' } });
      return [answer.status, answer.headers['x-seen'], answer.json(), answer.text().length, answer.bytes().length];`;
    const { greet } = await load(using(body), { grant: { p: { fetch: { hosts: [origin] } } } });
    expect(JSON.parse(await greet(`${origin}/json`))).toEqual([201, '1', { method: 'POST', body: 'hello' }, 32, 32]);
  });

  test('follows redirects as far as they are granted', async () => {
    const origin = await upstream();
    const { greet } = await load(using('return (await fetch(who)).url;'), {
      grant: { p: { fetch: { hosts: [origin] } } },
    });
    expect(await greet(`${origin}/home`)).toBe(`"${origin}/json"`);
    expect(await greet(`${origin}/away`)).toBe(
      'TsugiError: requests to http://127.0.0.1:1 are not granted to this plugin; add it to fetch.hosts in its grant',
    );
  });

  test.each([
    'https://example.org/',
    'http://api.example.com/',
    'https://api.example.com:8443/',
    'https://example.com.evil.org/',
    'https://evil.org/?api.example.com',
    'https://deep.example.net/',
    'file:///etc/passwd',
    'data:text/plain,x',
  ])('reaches nothing else: %s', async (url) => {
    const request = async (): Promise<never> => {
      throw new Error('it was sent');
    };
    const { greet } = await load(using('await fetch(who);'), {
      modules: { fetch: fetchModule(request as typeof fetch) },
      grant: { p: { fetch: { hosts: ['api.example.com', '*.sub.example.net'] } } },
    });
    expect(await greet(url)).toMatch(/^TsugiError: requests to .* are not granted to this plugin/);
    expect(await greet('https://a.sub.example.net/')).toBe('Error: it was sent');
    expect(await greet('https://API.example.com/')).toBe('Error: it was sent');
    expect(await greet('https://u:p@api.example.com/')).toBe('TypeError: a URL with a password is not sent');
  });

  test('has limits of time, size and number', async () => {
    const origin = await upstream();
    const limits = { hosts: [origin], timeoutMs: 100, maxBytes: 1000, maxOpen: 2 };
    const { greet } = await load(using('return (await fetch(who)).status;'), { grant: { p: { fetch: limits } } });
    expect(await greet(`${origin}/slow`)).toBe('TsugiError: no answer within 100 ms');
    expect(await greet(`${origin}/long`)).toBe('RangeError: the answer is longer than 1000 bytes');
    const three = await Promise.all([1, 2, 3].map(() => greet(`${origin}/slow`)));
    expect(
      three.filter((text) => text === 'RangeError: the plugin has 2 requests open, and may have no more'),
    ).toHaveLength(1);
    expect(await greet(`${origin}/json`)).toBe('201');
  });

  test('does not let a plugin name another host than it connects to', async () => {
    const origin = await upstream();
    const { greet } = await load(using(`await fetch(who, { headers: { Host: 'internal' } });`), {
      grant: { p: { fetch: { hosts: [origin] } } },
    });
    expect(await greet(origin)).toBe("TypeError: the header Host is not a plugin's to set");
  });

  test.each<[unknown, string]>([
    [undefined, "name the hosts in its grant: fetch: { hosts: ['api.example.com'] }"],
    [{ hosts: 'x' }, 'fetch.hosts must be an array of strings'],
    [
      { hosts: ['a/b'] },
      'fetch.hosts: "a/b" must be a host such as api.example.com, *.example.com or http://localhost:3000',
    ],
    [{ hosts: ['a'], timeout: 1 }, 'its grant has no timeout; there are hosts, timeoutMs, maxBytes, maxOpen'],
    [{ hosts: ['a'], maxBytes: 0 }, 'fetch.maxBytes must be a number above 0'],
  ])('a grant that is none: %j', async (options, message) => {
    const loading = load(using('0'), { grant: { p: { fetch: options ?? true } } });
    await expect(loading).rejects.toMatchObject({
      code: 'LOAD',
      message: `host:fetch cannot be made for this plugin: ${message}`,
    });
  });
});

describe('host:metrics', () => {
  test('are the host’s, with a prefix and the plugin’s name', async () => {
    const registry = new Registry();
    const source = plugin(
      'counter, gauge, histogram from host:metrics',
      `counter('seen', { help: 'what was seen', labels: ['kind'] }).inc(2, { kind: who });
       counter('seen', { labels: ['kind'] }).inc(1, { kind: who });
       gauge('depth').set(7); gauge('depth').inc(-2); histogram('ms', { buckets: [1, 10] }).observe(5);`,
    );
    const { host } = await start(pluginFolder({ 'a.ts': source, 'b.ts': source }), {
      registry,
      grant: { a: ['metrics'], b: ['metrics'] },
    });
    expect([await host.get('a').greet('x'), await host.get('b').greet('y')]).toEqual(['null', 'null']);
    const text = await host.metrics();
    expect(text).toBe(await registry.metrics());
    for (const line of [
      '# HELP plugin_seen what was seen',
      'plugin_seen{kind="x",plugin="a"} 3',
      'plugin_seen{kind="y",plugin="b"} 3',
      'plugin_depth{plugin="a"} 5',
      'plugin_ms_bucket{le="10",plugin="a"} 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  test.each<[string, string, string]>([
    ['a name that is none', `counter('A B')`, 'RangeError: "A B" must be of the form a_name_of_this_kind'],
    ['a label that is the host’s', `counter('a', { labels: ['plugin'] })`, 'RangeError: "plugin" cannot be a label'],
    ['an unknown label', `counter('a').inc(1, { b: 'c' })`, 'RangeError: a has no label "b"'],
    [
      'another kind',
      `counter('a'); gauge('a')`,
      'RangeError: there is a metric plugin_a of another kind or with other labels',
    ],
    ['a counter that goes down', `counter('a').inc(-1)`, 'RangeError: a counter never goes down'],
    [
      'series without end',
      `for (let i = 0; i < 20; i++) counter('a', { labels: ['b'] }).inc(1, { b: String(i) })`,
      'RangeError: the plugin has 10 series, and may have no more',
    ],
  ])('refuse %s', async (_name, body, message) => {
    const { greet } = await load(plugin('counter, gauge from host:metrics', body), {
      grant: { p: { metrics: { maxSeries: 10 } } },
    });
    expect(await greet()).toBe(message);
  });
});

interface Oracle {
  ask(question: string): Promise<number>;
  readonly version: number;
}

describe('modules of a host’s author', () => {
  const contract = loadContract<Oracle>({
    version: 1,
    name: 'Oracle',
    root: {
      kind: 'object',
      members: [
        {
          name: 'ask',
          method: true,
          type: {
            kind: 'function',
            params: [{ name: 'question', type: { kind: 'string' } }],
            result: { kind: 'promise', of: { kind: 'number' } },
          },
        },
        { name: 'version', type: { kind: 'number' }, readonly: true },
      ],
    },
    types: {},
  });

  test('are made for each instance, cross by their types, and are closed with the host', async () => {
    const made: unknown[] = [];
    let closed = 0;
    const oracle = defineModule({
      contract: contract,
      create({ plugin: name }, options) {
        made.push([name, options]);
        class Sum implements Oracle {
          readonly #base = 40;
          readonly version = 3;
          async ask(question: string): Promise<number> {
            return this.#base + question.length;
          }
        }
        return new Sum();
      },
      close: () => void closed++,
    });
    const source = plugin('ask, version from host:oracle', 'return [version, await ask(who), typeof ask];');
    const { greet, host } = await load(source, { modules: { oracle }, grant: { p: { oracle: { deep: true } } } });
    expect(await greet('xy')).toBe('[3,42,"function"]');
    const wrong = await load(plugin('ask from host:oracle', 'return ask(5 as never);'), { modules: { oracle } });
    expect(await wrong.greet()).toBe('TypeError: oracle.ask: question must be string, got number');
    expect(made).toEqual([
      ['p', { deep: true }],
      ['p', undefined],
    ]);
    await host.close();
    expect(closed).toBe(1);
  });

  test('have types for the compiler', async () => {
    const oracle = defineModule({ contract: contract, create: () => ({ version: 0, ask: async () => 0 }) });
    const source = "import { ask } from 'host:oracle';\nexport default { greet: (who: string) => ask(who) };";
    const { host } = await start(pluginFolder({ 'p.ts': source }), { check: true, modules: { oracle } });
    expect(host.plugins.get('p')?.error).toMatchObject({ code: 'CONTRACT', line: 2 });
    expect(host.plugins.get('p')?.error?.message).toContain("'Promise<number>' is not assignable to type 'string");
  });

  test('whose making fails make the plugin fail', async () => {
    const broken = defineModule({
      contract: contract,
      create: () => {
        throw new Error('no oracle today');
      },
    });
    await expect(load(plugin('ask from host:oracle', '0'), { modules: { oracle: broken } })).rejects.toMatchObject({
      code: 'LOAD',
      message: 'host:oracle cannot be made for this plugin: no oracle today',
    });
  });
});
