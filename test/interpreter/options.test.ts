/** What `new Interpreter` takes: engines, limits, console, intrinsics, checks. */
import { describe, expect, test } from 'vitest';
import { Interpreter, type InterpreterOptions, TsugiError } from '../../src/index.ts';
import { failure, guest } from './support.ts';

describe('is refused with a reason', () => {
  const make = (options: object) => failure(() => new Interpreter(options as InterpreterOptions));

  test.each<[string, object, object]>([
    [
      'an engine that there is not',
      { engine: 'quantum', name: 'p' },
      { code: 'LOAD', plugin: 'p', message: 'there is no engine "quantum": use "compiled" or "interpreted"' },
    ],
    ['an engine that is no text', { engine: 1n }, { code: 'LOAD' }],
    [
      'a limit that there is not',
      { limits: { ms: 5 } },
      { code: 'TYPE', message: expect.stringContaining('limits.ms is not a limit') },
    ],
    [
      'a limit of 0',
      { limits: { callMs: 0 } },
      { code: 'TYPE', message: expect.stringContaining('limits.callMs must be') },
    ],
    [
      'a limit that is no number',
      { limits: { callMs: '5' } },
      { code: 'TYPE', message: expect.stringContaining('limits.callMs must be') },
    ],
    [
      'a way to check arguments that there is not',
      { checkArguments: 'sometimes' },
      { code: 'TYPE', message: `checkArguments must be 'always', 'development' or 'never', got "sometimes"` },
    ],
  ])('%s', async (_name, options, expected) => {
    expect(await make(options)).toMatchObject(expected);
  });
});

test('nothing at all is enough', () => {
  const interpreter = new Interpreter();
  expect(interpreter.name).toBe('guest');
  expect(interpreter.evaluate('6 * 7')).toBe(42);
  interpreter.dispose();
});

describe('limits: false', () => {
  test('leaves out what would end a loop, and changes no result', async () => {
    const source = 'let n = 0; for (let i = 0; i < 3e7; i++) n = (n + i) | 0; export const out = n;';
    const limits = { callMs: 1 };
    expect(await failure(() => guest({ limits }).import(source))).toMatchObject({ code: 'LIMIT', limit: 'callMs' });
    const free = await guest({ limits: false }).import(source);
    let n = 0;
    for (let i = 0; i < 3e7; i++) n = (n + i) | 0;
    expect(free.get('out')).toBe(n);
  });

  test.each([[false as const], [undefined]])('a stack that is full is an error of the guest: %s', (limits) => {
    const interpreter = guest(limits === undefined ? {} : { limits });
    const out = interpreter.evaluate(
      'const f = () => f(); let out; try { f(); } catch (e) { out = [e instanceof RangeError, e.message]; } out',
    );
    expect(out).toEqual([true, 'Maximum call stack size exceeded']);
  });
});

describe('console', () => {
  const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'groupEnd'] as const;

  function listening(source: string): unknown[][] {
    const calls: unknown[][] = [];
    const console = Object.fromEntries(
      METHODS.map((method) => [method, (...args: unknown[]) => void calls.push([method, ...args])]),
    );
    guest({ console }).evaluate(source);
    return calls;
  }

  test.each(METHODS)('%s calls the host’s', (method) => {
    expect(listening(`console.${method}(1, "two")`)).toEqual([[method, 1, 'two']]);
  });

  test('the others are made of those', () => {
    const source =
      'console.groupCollapsed("g"); console.assert(1, "no"); console.assert(0, "yes"); console.count(); console.count("a"); console.count(); console.countReset(); console.count(); console.timeEnd("never");';
    expect(listening(source)).toEqual([
      ['group', 'g'],
      ['error', 'Assertion failed:', 'yes'],
      ['log', 'default: 1'],
      ['log', 'a: 1'],
      ['log', 'default: 2'],
      ['log', 'default: 1'],
    ]);
  });

  test('what arrives is of this realm and cannot be changed from there', () => {
    const [first] = listening(
      'const o = { list: [{ a: 1 }], map: new Map([["k", new Set([1])]]), date: new Date(0), bytes: new Uint8Array([1]) }; console.log(o); o.list[0].a = 2; o.map.clear(); o.bytes[0] = 9;',
    );
    const value = first?.[1] as Record<string, unknown>;
    expect(value).toEqual({
      list: [{ a: 1 }],
      map: new Map([['k', new Set([1])]]),
      date: new Date(0),
      bytes: new Uint8Array([1]),
    });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value['list']).toBeInstanceOf(Array);
    expect(value['map']).toBeInstanceOf(Map);
  });

  test('an error keeps its name, its message and the guest’s stack', () => {
    const [first] = listening('console.error(new TypeError("m", { cause: new Error("deeper") }))');
    const error = first?.[1] as Error;
    expect(error).toBeInstanceOf(TypeError);
    expect([error.message, error.stack, (error.cause as Error).message]).toEqual([
      'm',
      'TypeError: m\n    at script.ts:1:15',
      'deeper',
    ]);
  });

  test.each([
    ['a toString that throws', '{ toString() { throw 1; } }', { toString: '[function]' }],
    ['a getter that throws', '{ get x() { throw new Error("no"); } }', '[a value that cannot be copied]'],
    ['a proxy whose traps throw', 'new Proxy({}, { ownKeys() { throw 1; } })', '[a value that cannot be copied]'],
    [
      'a proxy that was revoked',
      '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()',
      '[a value that cannot be copied]',
    ],
    ['an inspect of Node', '{ [Symbol.for("nodejs.util.inspect.custom")](...args) { throw args; } }', {}],
    ['a symbol', 'Symbol("s")', 'Symbol(s)'],
    ['a symbol within', '{ s: Symbol("s") }', '[a value that cannot be copied]'],
    ['a function', '() => 1', '[function]'],
    ['a class', 'class A {}', '[function]'],
    ['a toJSON', '{ toJSON() { throw 1; } }', { toJSON: '[function]' }],
    ['a then', '{ then(f) { f(1); } }', Object.fromEntries([['then', '[function]']])],
    ['something without a prototype', 'Object.assign(Object.create(null), { a: 1n })', { a: 1n }],
    ['__proto__ of its own', 'JSON.parse(\'{"__proto__":{"x":1}}\')', JSON.parse('{"__proto__":{"x":1}}')],
  ])('hostile: %s', (_name, value, expected) => {
    expect(listening(`console.log(${value}, "after")`)).toEqual([['log', expected, 'after']]);
  });

  test('a loop of references', () => {
    const [first] = listening('const o = { name: "o" }; o.self = o; console.log(o);');
    const value = first?.[1] as { self: unknown };
    expect(value.self).toBe(value);
  });

  test('the methods can be taken off it, and none can be replaced', () => {
    expect(
      listening(
        'const { log } = console; log(1); [2].forEach(log); try { console.log = () => {}; } catch { log("frozen"); }',
      ),
    ).toEqual([
      ['log', 1],
      ['log', 2, 0, [2]],
      ['log', 'frozen'],
    ]);
  });

  test('a host that gives none, or not all of it', () => {
    expect(guest().evaluate('console.log(1)')).toBe(undefined);
    expect(guest({ console: { log() {} } }).evaluate('console.error(1)')).toBe(undefined);
  });
});

describe("intrinsics: 'mutable'", () => {
  const SOURCE = 'Array.prototype.last = function () { return this[this.length - 1]; }; [1, 2].last()';

  test('leaves them open to change, in this realm only', () => {
    expect(guest({ intrinsics: 'mutable' }).evaluate(SOURCE)).toBe(2);
    expect('last' in Array.prototype).toBe(false);
    expect(guest({ intrinsics: 'mutable' }).evaluate('typeof [].last')).toBe('undefined');
  });

  test('is not what there is without it', () => {
    expect(() => guest().evaluate(SOURCE)).toThrow(TsugiError);
    expect(() => guest({ intrinsics: 'frozen' }).evaluate(SOURCE)).toThrow('object is not extensible');
  });

  test('gives no way to generate code', () => {
    const interpreter = guest({ intrinsics: 'mutable' });
    for (const source of [
      'eval("1")',
      'Function("1")',
      '(async () => {}).constructor("1")',
      '(function* () {}).constructor("1")',
    ]) {
      expect(() => interpreter.evaluate(source), source).toThrow(/^EvalError/);
    }
  });
});

describe('onError', () => {
  test('hears what nobody can catch, and the process does not', async () => {
    const heard: unknown[] = [];
    const interpreter = guest({ onError: (error) => heard.push(error) });
    interpreter.evaluate(
      'setTimeout(() => { throw new Error("in a timer"); }, 1); Promise.reject(new Error("unhandled")); queueMicrotask(() => { throw new Error("in a microtask"); });',
    );
    for (let i = 0; i < 200 && heard.length < 3; i++) await new Promise((done) => setTimeout(done, 5));
    expect(heard.map((error) => (error as TsugiError).message).sort()).toEqual([
      'in a microtask',
      'in a timer',
      'unhandled',
    ]);
    for (const error of heard)
      expect(error).toMatchObject({ code: 'GUEST', plugin: 'plug', file: 'script.ts', line: 1 });
  });
});
