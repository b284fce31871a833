/** Runs generated programs on plain V8 and on engines of tsugi, and tells where they differ. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { TsugiError } from '../../src/diagnostics/error.ts';
import { type Engine, Interpreter } from '../../src/interpreter/index.ts';

export interface Outcome {
  /** What was logged, line by line; the last line is the completion value, or why there is none. */
  readonly lines: readonly string[];
  /** The text is no program. */
  readonly refused: boolean;
}

export interface Runner {
  readonly name: string;
  run(text: string): Promise<Outcome>;
  dispose(): void;
}

/** What the prelude shows of V8's printing of functions must not depend on the engine. */
const PLAIN_ONLY = `Function.prototype.toString = function () {
  const name = Object.getOwnPropertyDescriptor(this, 'name')?.value;
  return 'function ' + (typeof name === 'string' ? name : '') + '() { [native code] }';
};`;
const PRELUDE = readFileSync(new URL('./prelude.js', import.meta.url), 'utf8');
/** The completion value of the directive is not the program's. */
const STRICT = '"use strict";void 0;';
/** Wall time of one program; far more than any needs. */
const TIMEOUT_MS = 10_000;

/** Everything that a program left for later happens in microtasks. */
const drained = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function outcomeOf(
  lines: string[],
  evaluate: () => unknown,
  isEarly: (error: unknown) => boolean,
): Promise<Outcome> {
  lines.length = 0;
  try {
    const value = evaluate();
    // Anything else has crossed a boundary on one side only.
    const completion = Object(value) === value ? 'an object' : String(value);
    await drained();
    return { lines: [...lines, `completion ${completion}`], refused: false };
  } catch (error) {
    if (isEarly(error)) return { lines: ['SyntaxError'], refused: true };
    await drained();
    return { lines: [...lines, `failed ${String(error)}`], refused: false };
  }
}

/** V8 as it is, in one fresh context. */
export function plainRunner(): Runner {
  const lines: string[] = [];
  const context = vm.createContext(Object.create(null));
  vm.runInContext('globalThis', context)['console'] = { log: (line: string) => void lines.push(line) };
  vm.runInContext(PLAIN_ONLY + STRICT + PRELUDE, context);
  return {
    name: 'plain',
    run: (text) => {
      let script: vm.Script | undefined;
      const evaluate = (): unknown => {
        script = new vm.Script(STRICT + text);
        return script.runInContext(context, { timeout: TIMEOUT_MS });
      };
      return outcomeOf(lines, evaluate, () => script === undefined);
    },
    dispose: () => {},
  };
}

export function engineRunner(engine: Engine): Runner {
  const lines: string[] = [];
  const guest = new Interpreter({
    name: 'fuzz',
    engine,
    limits: { callMs: TIMEOUT_MS, turnMs: TIMEOUT_MS },
    console: { log: (line: unknown) => void lines.push(String(line)) },
    onError: () => {},
  });
  guest.evaluate(PRELUDE);
  const isEarly = (error: unknown): boolean => error instanceof TsugiError && error.code === 'SYNTAX';
  return {
    name: engine,
    run: (text) => outcomeOf(lines, () => guest.evaluate(text, { filename: 'program.js' }), isEarly),
    dispose: () => guest.dispose(),
  };
}

/** Messages in which an engine is known to quote something else than V8; see `test/guest/messages`. */
const QUOTES_OTHERWISE =
  /\$tsugi_|#<|\[object |=>|class |function|\{|\(intermediate value\)|is not (?:async )?iterable|is not a constructor|Cannot destructure|Class extends value|'\.(?:for|catch)'/;
const OUT_OF_STACK = 'Maximum call stack size exceeded';
const MESSAGE = /«(\w+): [^»]*»/g;

const comparable = (line: string | undefined): string | undefined =>
  line?.replace(MESSAGE, (error, name: string) => (QUOTES_OTHERWISE.test(error) ? `«${name}»` : error));
const withoutMessages = (line: string | undefined): string | undefined => line?.replace(MESSAGE, '«$1»');

/** How far a recursion gets is the engine's own business. */
export const isOverflown = ({ lines }: Outcome): boolean => lines.some((line) => line.includes(OUT_OF_STACK));

/** @returns the first line that differs, as the two have it; `undefined` if they agree */
export function difference(plain: Outcome, other: Outcome): readonly [string, string] | undefined {
  if (isOverflown(plain) || isOverflown(other)) return undefined;
  for (let at = 0; at < Math.max(plain.lines.length, other.lines.length); at++) {
    const [mine, theirs] = [plain.lines[at], other.lines[at]];
    if (mine === theirs || comparable(mine) === comparable(theirs)) continue;
    const quoted = [mine, theirs].some((line) => line !== comparable(line));
    if (quoted && withoutMessages(mine) === withoutMessages(theirs)) continue;
    return [mine ?? '(nothing)', theirs ?? '(nothing)'];
  }
  return undefined;
}
