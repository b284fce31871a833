/** Loading a folder of plugins of 100 lines, in processes of their own: with an empty cache, and with a full one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, round, table } from './measure.mjs';

const LINES = 100;
/** Milliseconds until ready, and KiB for each. */
const GOALS = {
  100: { cold: 1500, warm: 500 },
  1000: { cold: 6000, warm: 2000 },
};

/** A plugin that is a program: classes, functions, tables; every one different, so that none finds another's cache. */
function pluginSource(index) {
  const head = [
    "import type { HttpRequest, HttpResponse, Middleware, Next } from 'tsugi/http';",
    '',
    `interface Rule${index} { readonly name: string; readonly weight: number; readonly match: (path: string) => boolean }`,
    '',
    `const seed = ${index};`,
    `const rules: Rule${index}[] = [];`,
  ];
  const tail = [
    'const plugin: Middleware = {',
    '  async handle(request: HttpRequest, next: Next): Promise<HttpResponse> {',
    "    const path = request.url.split('?')[0] ?? '/';",
    '    const total = rules.filter((rule) => rule.match(path)).reduce((sum, rule) => sum + rule.weight, seed);',
    '    const response = await next();',
    `    response.headers.set('x-plugin-${index}', String(total));`,
    '    return response;',
    '  },',
    '};',
    'export default plugin;',
  ];
  const body = [];
  for (let n = 0; head.length + body.length + tail.length + 6 <= LINES; n++) {
    body.push(
      `function match${n}(path: string): boolean {`,
      `  const parts = path.split('/').filter((part) => part !== '');`,
      `  return parts.length > ${n % 7} && parts.some((part) => part.length % ${(n % 5) + 2} === seed % ${(n % 5) + 2});`,
      '}',
      `rules.push({ name: 'rule-${index}-${n}', weight: ${n + 1}, match: match${n} });`,
      '',
    );
  }
  while (head.length + body.length + tail.length < LINES) body.push(`// ${index}`);
  return [...head, ...body, ...tail].join('\n');
}

const CHILD = `
import { createHost, loadContract } from ${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)};
import { readFileSync } from 'node:fs';
const [plugins, cache, schema] = process.argv.slice(1);
const contract = loadContract(JSON.parse(readFileSync(schema, 'utf8')));
globalThis.gc();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const host = await createHost({ plugins, contract, cache });
const ms = performance.now() - start;
const count = () => [...host.plugins.values()].filter(({ status }) => status === 'ready').length;
const ready = count();
// those that rest are made one after the other, until nothing is left to do
while (host.resting > 0) await new Promise(setImmediate);
const allMs = performance.now() - start;
globalThis.gc();
const after = process.memoryUsage().heapUsed;
const error = [...host.plugins.values()].find((plugin) => plugin.error)?.error.message;
console.log(JSON.stringify({ ms, allMs, ready: Math.min(ready, count()), error, bytes: (after - before) / host.plugins.size }));
await host.close();
`;

/** @param count how many plugins, 100 or 1000 @param rounds how often, cold and warm */
export function loading(count = 100, rounds = 5) {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-bench-'));
  try {
    const plugins = join(folder, 'plugins');
    mkdirSync(plugins);
    for (let i = 0; i < count; i++)
      writeFileSync(join(plugins, `plugin-${String(i).padStart(4, '0')}.ts`), pluginSource(i));
    const schema = fileURLToPath(new URL('../dist/server/middleware.schema.json', import.meta.url));
    const run = (cache) => {
      const args = ['--expose-gc', '--input-type=module', '--eval', CHILD, plugins, cache, schema];
      const result = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      if (result.ready !== count)
        throw new Error(`only ${result.ready} of ${count} plugins are ready: ${result.error}`);
      return result;
    };
    const cold = [];
    const warm = [];
    for (let i = 0; i < rounds; i++) {
      const cache = join(folder, `cache-${i}`);
      cold.push(run(cache));
      warm.push(run(cache));
    }
    const result = {
      plugins: count,
      lines: LINES,
      coldMs: round(median(cold.map(({ ms }) => ms)), 0),
      warmMs: round(median(warm.map(({ ms }) => ms)), 0),
      allMadeMs: round(median(warm.map(({ allMs }) => allMs)), 0),
      heapPerPluginKiB: round(median(warm.map(({ bytes }) => bytes)) / 1024, 0),
    };
    console.log(
      table(
        `Loading ${count} plugins of ${LINES} lines, type-checked (goals: ${GOALS[count].cold} ms cold, ${GOALS[count].warm} ms warm)`,
        ['cache', 'ms until ready'],
        [
          ['cold', result.coldMs],
          ['warm', result.warmMs],
          ['warm, and all of them made', result.allMadeMs],
          ['heap per plugin, KiB', result.heapPerPluginKiB],
        ],
      ),
    );
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (process.argv[1] === fileURLToPath(import.meta.url))
  loading(Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 5));
