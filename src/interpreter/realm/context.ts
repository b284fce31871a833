/** The only place that makes V8 contexts and runs text in them. */
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

/** A V8 context with nothing of the host in it. */
export type Context = vm.Context;

/** No text becomes code inside the guest: no `eval`, no `Function`, no WebAssembly. */
export function createContext(): Context {
  // an engine of V8's that cannot backtrack takes over where another has done so for long; for all of the process
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  return vm.createContext(Object.create(null), { name: 'tsugi', codeGeneration: { strings: false, wasm: false } });
}

/** Runs a text of ours in a new context of its own, with what V8's flags put there. @param made is told of the context */
export function evaluateApart(text: string, made: (context: Context) => void): unknown {
  const context = vm.createContext(Object.create(null));
  made(context);
  return vm.runInContext(text, context);
}

/**
 * How many bytes each context of the process but the main one holds, the newest first; V8 gives no other order and no
 * names. V8 counts while it marks what is alive, and has been seen (Node 20.20) to never come to the end of marking that it
 * did bit by bit, with contexts made and left meanwhile. So it is asked where all of the marking follows at once.
 * @param collect collects all garbage
 */
export async function measureContexts(collect: () => void): Promise<readonly number[]> {
  const asked = vm.measureMemory({ mode: 'detailed', execution: 'default' });
  collect();
  const { other = [] } = (await asked) as unknown as {
    readonly other?: readonly { readonly jsMemoryEstimate: number }[];
  };
  return other.map(({ jsMemoryEstimate }) => jsMemoryEstimate);
}

const WATCHED = new vm.Script('$tsugi_watched();', { filename: 'tsugi:watched' });

/**
 * Runs the context's `$tsugi_watched` under a timer of V8's, which also ends what never ticks: a regular expression.
 * It costs about 70 microseconds.
 * @param ms when to end it
 * @returns false if it was ended
 */
export function runWatched(context: Context, ms: number): boolean {
  try {
    WATCHED.runInContext(context, { timeout: Math.ceil(ms), displayErrors: false });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}

/** Compiled text. V8 binds it to a context only when it runs. */
export class Program {
  readonly #script: vm.Script;
  /** False if `cachedData` was given and V8 did not accept it. */
  readonly cacheAccepted: boolean;

  /** @param filename what V8 reports for call sites @throws the SyntaxError of V8, which for emitted text is a bug */
  constructor(text: string, filename: string, cachedData?: Buffer) {
    this.#script = new vm.Script(text, cachedData === undefined ? { filename } : { filename, cachedData });
    this.cacheAccepted = cachedData !== undefined && this.#script.cachedDataRejected !== true;
  }

  runIn(context: Context): unknown {
    return this.#script.runInContext(context, { displayErrors: false });
  }

  /** Runs in the host's own realm: generated code of the boundary's host side. */
  runHere(): unknown {
    return this.#script.runInThisContext({ displayErrors: false });
  }

  createCachedData(): Buffer {
    return this.#script.createCachedData();
  }
}
