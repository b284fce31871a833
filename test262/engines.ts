/** What executes a test: one realm for each, of an engine of tsugi's, or of plain V8 as the reference. */
import { type Engine, Interpreter, TsugiError } from '../src/index.ts';
import { Shared } from '../src/interpreter/shared.ts';
import { createPlain } from './plain.ts';

export const ENGINES = ['compiled', 'interpreted', 'plain'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What came out of a script instead of an end. */
export interface Failure {
  /** `other` is what no test may lead to: a limit, or an error of the runtime itself. */
  readonly phase: 'parse' | 'runtime' | 'other';
  /** The name of the error's constructor. */
  readonly name: string;
  readonly message: string;
}

export interface TestRealm {
  /** Runs a strict script. */
  evaluate(source: string, filename: string): Failure | undefined;
  /** Runs a module that imports nothing. */
  import(source: string, filename: string): Promise<Failure | undefined>;
  dispose(): void;
}

export interface TestHost {
  print(text: string): void;
}

/** Milliseconds: some tests decode every character there is, which takes seconds. */
const LIMITS = { callMs: 40_000, turnMs: 40_000, asyncMs: 40_000 };

export function createRealm(engine: EngineName, host: TestHost): TestRealm {
  return engine === 'plain' ? createPlain(host) : createGuest(engine, host);
}

function createGuest(engine: Engine, host: TestHost): TestRealm {
  const console = {
    log: (text: string) => host.print(text),
    debug: (source: string) => {
      try {
        interpreter.evaluate(`${source}\n;undefined;`, { filename: 'script.js' });
      } catch (error) {
        // the guest gets its own errors back; one of the parser's has to become one
        throw error instanceof TsugiError && error.code === 'SYNTAX' ? new SyntaxError(error.message) : error;
      }
    },
  };
  const interpreter = new Interpreter({
    engine,
    name: 'test262',
    limits: LIMITS,
    intrinsics: 'mutable',
    console,
    shared: new Shared(false),
  });
  return {
    evaluate(source, filename) {
      try {
        interpreter.evaluate(source, { filename });
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
    import: (source, filename) => interpreter.import(source, { filename }).then(() => undefined, failureOf),
    dispose: () => interpreter.dispose(),
  };
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof TsugiError)) return { phase: 'other', name: 'raw error', message: String(error) };
  const { code, message, cause } = error;
  if (code === 'SYNTAX') return { phase: 'parse', name: 'SyntaxError', message };
  if (code !== 'GUEST') return { phase: 'other', name: code, message };
  const name = cause instanceof Error ? cause.name : typeof cause;
  return { phase: 'runtime', name, message };
}
