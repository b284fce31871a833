/** Runs guest text as it is and as the compiled engine prints it, in bare realms, so that the two can be compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { type EmitOptions, type Emitted, emitModule, emitScript } from '../../src/interpreter/compiled/emit.ts';
import { parseModule, parseScript } from '../../src/interpreter/parse/acorn.ts';
import { resolve } from '../../src/interpreter/resolve/resolve.ts';

export const scriptOf = (source: string, options?: EmitOptions): Emitted => {
  const program = parseScript(source, 'guest.js');
  return emitScript(program, resolve(program), options);
};

export const moduleOf = (source: string, options?: EmitOptions): Emitted => {
  const program = parseModule(source, 'guest.js');
  return emitModule(program, resolve(program), options);
};

/** The statements that a metered module or script prints for `source`, without the first `skip` lines. */
export const linesOf = (emitted: Emitted, skip: number): string =>
  emitted.code.split('\n').slice(skip).join('\n').trim();

export interface Outcome {
  readonly value: string;
  readonly log: readonly string[];
}

/** What unmetered code uses of the runtime. */
const BARE = 'const $tsugi_own = (value) => value, $tsugi_whole = () => {}, $tsugi_caught = (value) => value;';

/** The guards of operators let everything through here; what they do is tested where the realm is. */
const GUARDS = `const spread = (source, text) => {
    if (typeof source?.[Symbol.iterator] !== 'function') throw new TypeError(text + ' is not iterable');
    return source;
  };
  const $tsugi_made = (value) => value, $tsugi_spread = spread, $tsugi_size = $tsugi_made,
    $tsugi_listed = $tsugi_made, $tsugi_exponent = $tsugi_made, $tsugi_power = (base, exponent) => base ** exponent,
    $tsugi_less = (a, b) => a < b, $tsugi_atMost = (a, b) => a <= b, $tsugi_more = (a, b) => a > b, $tsugi_atLeast = (a, b) => a >= b, $tsugi_equal = (a, b) => a == b, $tsugi_unequal = (a, b) => a != b;`;

/** The names of the runtime. `quantum` ticks pass between trips; after `trips` of them the meter terminates. */
export const runtime = (quantum: number, trips = Number.POSITIVE_INFINITY): string => `
  let $tsugi_n = ${quantum};
  const $tsugi_w = [0, 0];
  let $tsugi_s = 1024;
  let $tsugi_trips = 0;
  const $tsugi_slow = () => {
    if (++$tsugi_trips > ${trips}) throw 'terminated';
    $tsugi_n = ${quantum};
  };
  const $tsugi_seen = (value) => value;
  const $tsugi_resume = (value) => {
    if (--$tsugi_n < 0) $tsugi_slow();
    return value;
  };
  ${BARE}
  ${GUARDS}
  const $tsugi_import = async (specifier) => ({ specifier: String(specifier) });
`;

export class Realm {
  readonly log: string[] = [];
  readonly #context = vm.createContext(Object.create(null) as object);

  constructor(prelude = BARE) {
    const log = (...values: unknown[]): void => {
      this.log.push(values.map((value) => inspect(value)).join(' '));
    };
    Object.defineProperty(vm.runInContext('globalThis', this.#context), 'log', { value: log });
    vm.runInContext(prelude, this.#context);
  }

  run(code: string): unknown {
    return new vm.Script(code, { filename: 'emitted.js' }).runInContext(this.#context);
  }

  /** The completion value, awaited and made comparable, or what was thrown. */
  async outcome(code: string): Promise<Outcome> {
    let value: string;
    try {
      value = describe(await this.run(code));
    } catch (error) {
      value = `throws ${describe(error)}`;
    }
    await new Promise(setImmediate);
    return { value, log: this.log };
  }
}

function describe(value: unknown): string {
  if (isError(value)) return `${value.name}: ${likePlain(value.message)}`;
  return inspect(value, { depth: 8, getters: true });
}

/** V8 quotes the text that failed, which is the printed one. */
const likePlain = (message: string): string =>
  message.replaceAll('$tsugi_resume(...)', '(intermediate value)').replaceAll("'$tsugi_e'", "'.catch'");

const isError = (value: unknown): value is Error => Object.prototype.toString.call(value) === '[object Error]';

/** The snippets of `cases/*.txt`, which stand between lines of three dashes. */
export function snippets(): { readonly area: string; readonly source: string }[] {
  const folder = new URL('cases/', import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split(/^---$/m)
      .map((source) => ({ area: file.replace('.txt', ''), source: source.replace(/^\n|\n$/g, '') })),
  );
}
