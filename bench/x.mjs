/** Loading a folder of 100 plugins of 100 lines, in processes of their own: with an empty cache, and with a full one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, round, table } from './measure.mjs';

const COUNT = 1000;
const LINES = 100;
const ROUNDS = 1;

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
const ready = [...host.plugins.values()].filter(({ status }) => status === 'ready').length;
globalThis.gc();
const after = process.memoryUsage().heapUsed;
const error = [...host.plugins.values()].find((plugin) => plugin.error)?.error.message;
console.log(JSON.stringify({ ms, ready, error, bytes: (after - before) / host.plugins.size }));
await host.close();
`;

export function loading() {
  const folder = '/tmp/x/scale1000'; rmSync(folder,{recursive:true,force:true}); mkdirSync(folder);
  try {
    const plugins = join(folder, 'plugins');
    mkdirSync(plugins);
    for (let i = 0; i < COUNT; i++)
      writeFileSync(join(plugins, `plugin-${String(i).padStart(3, '0')}.ts`), pluginSource(i));
    const schema = fileURLToPath(new URL('../dist/server/middleware.schema.json', import.meta.url));
    const run = (cache) => {
      const args = ['--expose-gc', '--input-type=module', '--eval', CHILD, plugins, cache, schema];
      const result = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      if (result.ready !== COUNT)
        throw new Error(`only ${result.ready} of ${COUNT} plugins are ready: ${result.error}`);
      return result;
    };
    const cold = [];
    const warm = [];
    for (let i = 0; i < ROUNDS; i++) {
      const cache = join(folder, `cache-${i}`);
      cold.push(run(cache));
      warm.push(run(cache));
    }
    const result = {
      plugins: COUNT,
      lines: LINES,
      coldMs: round(median(cold.map(({ ms }) => ms)), 0),
      warmMs: round(median(warm.map(({ ms }) => ms)), 0),
      heapPerPluginKiB: round(median(warm.map(({ bytes }) => bytes)) / 1024, 0),
    };
    console.log(
      table(
        `Loading ${COUNT} plugins of ${LINES} lines, type-checked (goals: 1,500 ms cold, 500 ms warm)`,
        ['cache', 'ms until ready'],
        [
          ['cold', result.coldMs],
          ['warm', result.warmMs],
          ['heap per plugin, KiB', result.heapPerPluginKiB],
        ],
      ),
    );
    return result;
  } finally {
    
  }
}
if (process.argv[1] === fileURLToPath(import.meta.url)) loading();
