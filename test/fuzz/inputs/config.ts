/**
 * Configs, manifests of plugins and schemas of contracts that nobody would write: whatever they hold, they are taken or refused
 * with a `TsugiError`.
 */
import { loadContract } from '../../../src/contract/index.ts';
import { TsugiError } from '../../../src/diagnostics/error.ts';
import { readManifest } from '../../../src/host/manifest.ts';
import { readJson } from '../../../src/server/config/json.ts';
import { validateConfig } from '../../../src/server/config/validate.ts';
import { Random } from '../random.ts';
import { Finding, type Verdict } from './check.ts';

// biome-ignore format: a table
const KEYS = [
  'plugins', 'limits', 'engine', 'upstream', 'port', 'host', 'maxBufferedBytes', 'timeouts', 'name', 'config', 'callMs', 'turnMs', 'heapBytes',
  'asyncMs', 'fuel', 'connectMs', 'upstreamMs', 'idleMs', 'requestMs', 'drainMs', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
  '', '0', 'prot', 'Port', '\tkey', '\u2028', '\ud800', 'a.b', 'plugins[0]', '$tsugi_n', 'x'.repeat(200),
] as const;
// biome-ignore format: a table
const TEXTS = [
  '', 'compiled', 'interpreted', 'compild', 'http://localhost:3000', 'https://u:p@h/', 'http://h/?q', 'ftp://x', 'http://[::1]:0', 'http://', '//h',
  'javascript:alert(1)', '0.0.0.0', 'name', '../name', 'a/b', '\u0000', '\ud800', '\u2028', '"', '\\', '\n', '${x}', 'x'.repeat(300), 'constructor',
] as const;
// biome-ignore format: a table
const NUMBERS = [0, 1, -1, 0.5, 3000, 65_535, 65_536, 1e9, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e21, 1e308, -0, 5e-324] as const;

/** Of the members of schemas. */
// biome-ignore format: a table
const SCHEMA_KEYS = [
  'kind', 'name', 'doc', 'members', 'parameters', 'result', 'type', 'types', 'items', 'element', 'elements', 'of', 'optional', 'readonly', 'rest', 'key',
  'value', 'values', 'root', 'types', 'version', 'signature', 'signatures', 'methods', 'properties', 'target', 'ref', 'return',
] as const;
// biome-ignore format: a table
const SCHEMA_TEXTS = [
  'object', 'function', 'array', 'tuple', 'union', 'string', 'number', 'boolean', 'literal', 'record', 'promise', 'ref', 'unknown', 'void', 'null',
  'undefined', 'map', 'set', 'builtin', 'bigint', 'asyncIterable', 'template', 'enum', 'method', 'property', 'Date', 'a', 'A', '$tsugi_n', 'a;b',
] as const;

/** Of the manifests of plugins. */
// biome-ignore format: a table
const MANIFEST_KEYS = [
  'tsugi', 'name', 'implements', 'modules', 'minimum', 'runtime', 'command', 'library', 'file', 'functions', 'runtme', 'tsugi.name', 'version', 'type',
] as const;
// biome-ignore format: a table
const MANIFEST_TEXTS = [
  'kv', 'host:kv', 'host:host:kv', 'host:', 'Middleware', '0.0.1', '0.1.0', '99.0.0', '1', 'v1.0.0', '1.0.0-beta', '@scope/name', 'interpreter', 'native',
  'stdio', 'grpc', 'grpcs', './bin/plugin', './../x', './a/../../b', '/bin/sh', 'node', '.\\..\\x', './x\0', './lib.so', 'int add(int a, int b)', 'int (', ' ',
] as const;

interface Words {
  readonly keys: readonly [string, ...string[]];
  readonly texts: readonly [string, ...string[]];
}
const CONFIG: Words = { keys: KEYS, texts: TEXTS };
const MANIFEST: Words = { keys: [...MANIFEST_KEYS, ...KEYS], texts: [...MANIFEST_TEXTS, ...TEXTS] };
const SCHEMA: Words = { keys: [...SCHEMA_KEYS, ...KEYS], texts: [...SCHEMA_TEXTS, ...TEXTS] };

/** JSON text, with mistakes now and then. */
function json(random: Random, words: Words, depth: number): string {
  const text = (choices: readonly [string, ...string[]]): string => JSON.stringify(random.pick(choices));
  const space = (): string =>
    random.chance(10) ? random.pick([' ', '\n', '\t', '\r\n', '\u00a0', '/**/', '//x\n']) : '';
  const scalar = (): string =>
    random.weighted<() => string>([
      [6, () => text(words.texts)],
      [5, () => String(random.pick(NUMBERS))],
      [3, () => random.pick(['true', 'false', 'null'])],
      [
        1,
        () =>
          random.pick([
            'NaN',
            '01',
            '1.',
            '.5',
            '-',
            'tru',
            "'a'",
            '"',
            '"\\x"',
            '"\n"',
            '\\',
            'undefined',
            '1e999',
            '"\\u12"',
            '',
          ]),
      ],
    ])();
  if (depth <= 0 || random.chance(30)) return space() + scalar() + space();
  const comma = random.chance(3) ? random.pick([',,', '', ';']) : ',';
  const end = random.chance(2) ? ',' : '';
  if (random.chance(35)) {
    const items = random.some(0, 4, () => json(random, words, depth - 1));
    return `[${items.join(comma)}${end}${random.chance(99) ? ']' : ''}`;
  }
  const members = random.some(0, 5, () => {
    const key = random.chance(98) ? text(words.keys) : random.pick(['a', "'a'", '1', '']);
    return `${space()}${key}${random.chance(99) ? ':' : ''}${json(random, words, depth - 1)}`;
  });
  return `${space()}{${members.join(comma)}${end}${random.chance(99) ? '}' : ''}`;
}

/** Members that are right. */
const VALID: readonly (readonly [string, readonly [unknown, ...unknown[]]])[] = [
  ['plugins', [['a', { name: 'b', config: { x: [1] } }], [], ['c'], [{ name: 'd' }]]],
  ['limits', [false, { callMs: 10 }, {}, { heapBytes: 1e8, fuel: 5 }]],
  ['engine', ['compiled', 'interpreted']],
  ['upstream', ['http://localhost:3000', 'https://h/a/b', 'http://[::1]:8080']],
  ['port', [0, 8080, 65_535]],
  ['host', ['0.0.0.0', '::', 'h']],
  ['maxBufferedBytes', [0, 1e6]],
  ['timeouts', [{ connectMs: 1 }, {}, { idleMs: 2 ** 31 - 1, drainMs: 5 }]],
];

/** A config that is right, or that something else stands in, too. */
function nearlyValid(random: Random, other: () => unknown, from = VALID): object {
  const members = from
    .filter(() => random.chance(40))
    .map(([key, values]): [string, unknown] => [key, random.pick(values)]);
  if (members.length > 0 && random.chance(50)) {
    const [key] = random.pick(members as [[string, unknown]]);
    members.splice(random.below(members.length), 1, [random.chance(50) ? key : random.pick(KEYS), other()]);
  }
  return Object.fromEntries(members);
}

const MANIFEST_MEMBERS: typeof VALID = [
  ['name', ['a', '@scope.name', 'x-1']],
  ['implements', ['Middleware', 'a b']],
  ['modules', [['kv'], [], ['host:log', 'metrics'], ['own/module']]],
  ['minimum', ['0.0.1', '0.1.0']],
  ['runtime', ['interpreter', 'native', 'stdio', 'grpc']],
  ['command', [['node'], ['./bin/plugin', '--flag', '']]],
  ['library', [{ file: './lib.so', functions: { add: 'int add(int a, int b)' } }]],
];

/** Values that no JSON text gives, but a config of TypeScript may. */
function unusual(random: Random, depth: number): unknown {
  const cycle: Record<string, unknown> = {};
  cycle['plugins'] = [cycle];
  return random.weighted<() => unknown>([
    [4, () => random.pick([undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, -0, Symbol('s')])],
    [
      2,
      () =>
        random.pick([
          () => 1,
          class A {},
          new Date(0),
          /x/,
          new Map(),
          new Error('e'),
          Promise.resolve(),
          Object.create(null),
        ]),
    ],
    [1, () => cycle],
    [2, () => new Array(random.below(4))],
    [6, () => (depth > 0 ? object(random, depth - 1) : random.pick(TEXTS))],
    [6, () => random.pick(NUMBERS)],
    [6, () => random.pick(TEXTS)],
  ])();
}

const object = (random: Random, depth: number): unknown =>
  Object.fromEntries(random.some(0, 4, () => [random.pick(KEYS), unusual(random, depth)]));

const fault = (_path: unknown, message: string): TsugiError => new TsugiError('LOAD', message);

/** One of them; which follows from the seed. @throws Finding */
export function checkConfig(seed: number): Verdict {
  const random = new Random(seed);
  const how = random.below(4);
  if (how === 3) return checkManifest(random);
  if (how === 0)
    return taken(() =>
      validateConfig(random.chance(80) ? nearlyValid(random, () => unusual(random, 3)) : unusual(random, 3), fault),
    );
  if (how === 1) {
    const text = json(random, SCHEMA, 5);
    return taken(() => loadContract(readJson(text, 'contract.json').value), text);
  }
  const deep = random.chance(2) ? '['.repeat(random.below(300)) : '';
  const text =
    deep +
    (random.chance(40)
      ? json(random, CONFIG, 4)
      : edited(
          random,
          nearlyValid(random, () => random.pick(TEXTS)),
        ));
  return taken(() => {
    const { value, errorAt } = readJson(text, 'tsugi.config.json');
    // what it takes is what the language's own reader reads
    if (!isSame(text, value)) throw new Finding(`read as another value: ${text}`);
    validateConfig(value, errorAt);
  }, text);
}

function checkManifest(random: Random): Verdict {
  const valid = random.chance(50);
  const given: unknown = valid ? nearlyValid(random, () => random.pick(MANIFEST_TEXTS), MANIFEST_MEMBERS) : undefined;
  const text = valid ? edited(random, { tsugi: given }) : `{"tsugi":${json(random, MANIFEST, 3)}}`;
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return 'refused';
  }
  if (typeof fields !== 'object' || fields === null) return 'refused';
  const read = fields;
  return taken(() => {
    const manifest = readManifest(read, 'package.json');
    const own = [manifest.command?.[0], manifest.library?.file];
    const outside = own.find((path) => path !== undefined && /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path));
    if (outside !== undefined) throw new Finding(`${outside} is outside of the plugin's folder\n${text}`);
  }, text);
}

/** A value as text, half of the time with a few characters that are out of place. */
function edited(random: Random, value: unknown): string {
  let text = JSON.stringify(value, undefined, random.pick(['', ' ', '\t']));
  for (let left = random.below(4) - 1; left > 0; left--) {
    const at = random.below(text.length + 1);
    const put = random.pick(['', '', '"', ',', '{', ']', '\\', '0', ' ', '\n', '\u2028', '\ufeff', ':', '-']);
    text = text.slice(0, at) + put + text.slice(at + random.below(3));
  }
  return text;
}

const isSame = (text: string, value: unknown): boolean => {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, ''))) === JSON.stringify(value);
  } catch {
    return false;
  }
};

function taken(run: () => unknown, text = ''): Verdict {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (error instanceof Finding) throw error;
    if (!(error instanceof TsugiError))
      throw new Finding(`no TsugiError but ${error instanceof Error ? error.stack : String(error)}\n${text}`);
    if (error.message.length > 2000) throw new Finding(`a message of ${error.message.length} characters\n${text}`);
    return 'refused';
  }
}
