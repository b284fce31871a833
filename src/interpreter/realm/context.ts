/** The only place that makes V8 contexts and runs text in them. */
import vm from 'node:vm';

/** A V8 context with nothing of the host in it. */
export type Context = vm.Context;

/** No text becomes code inside the guest: no `eval`, no `Function`, no WebAssembly. */
export const createContext = (name: string): Context =>
  vm.createContext(Object.create(null), { name, codeGeneration: { strings: false, wasm: false } });

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
