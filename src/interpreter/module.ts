/** An evaluated guest module, as the host sees it. */
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { Boundary, BoundaryPrograms } from './boundary/boundary.ts';
import type { Image } from './image.ts';
import type { Context } from './realm/context.ts';

/** The code that binds a contract. */
export type ProgramsOf = (contract: Contract<unknown>) => BoundaryPrograms;

export class GuestModule {
  /** The names that the module exports. */
  readonly names: readonly string[];
  readonly #filename: string;
  readonly #getters: Readonly<Record<string, () => unknown>>;
  readonly #boundary: Boundary;
  readonly #programs: ProgramsOf;
  readonly #context: Context;

  /** Made by `Interpreter.import`. */
  constructor(
    image: Pick<Image, 'filename'> & { readonly data: Pick<Image['data'], 'exports'> },
    getters: Readonly<Record<string, () => unknown>>,
    boundary: Boundary,
    context: Context,
    programs: ProgramsOf,
  ) {
    this.names = image.data.exports;
    this.#filename = image.filename;
    this.#getters = getters;
    this.#boundary = boundary;
    this.#programs = programs;
    this.#context = context;
  }

  /**
   * The untyped view of an export as it is now: data is copied, functions are callable.
   * @throws TsugiError `LOAD` if there is no such export, `TYPE` if its value cannot be copied
   */
  get(name: string): unknown {
    return this.#boundary.copyOut(this.#value(name));
  }

  /**
   * The typed view of an export.
   * @throws TsugiError `LOAD` if there is no such export, `CONTRACT` if it does not fit
   */
  bind<T>(name: string, contract: Contract<T>): T {
    return this.#bind(this.#value(name), contract);
  }

  /**
   * The typed view of the export, or of what it returns if it is a function and the contract is not.
   * @param args are copied into the guest
   */
  async bindImplementation<T>(name: string, contract: Contract<T>, args: readonly unknown[]): Promise<T> {
    const value = this.#value(name);
    if (typeof value !== 'function') return this.#bind(value, contract);
    const { value: made } = await this.#boundary.construct(value as () => unknown, args).catch((error: unknown) => {
      throw isClassCalled(error) ? this.#classExported(name, error) : error;
    });
    return this.#bind(made, contract);
  }

  #classExported(name: string, cause: unknown): TsugiError {
    const mend = name === 'default' ? 'export default new …()' : `export const ${name} = new …()`;
    const message = `the ${name === 'default' ? 'default export' : `export "${name}"`} is a class; export an instance of it: ${mend}`;
    return new TsugiError('CONTRACT', message, { plugin: this.#boundary.plugin, file: this.#filename, cause });
  }

  #bind<T>(value: unknown, contract: Contract<T>): T {
    return this.#boundary.bind(this.#programs(contract), value, this.#context) as T;
  }

  #value(name: string): unknown {
    const getter = this.names.includes(name) ? this.#getters[name] : undefined;
    if (getter === undefined) {
      const has = this.names.length === 0 ? 'the module exports nothing' : `it exports ${this.names.join(', ')}`;
      const message =
        name === 'default'
          ? `there is no default export: write "export default …" (${has})`
          : `there is no export "${name}": ${has}`;
      throw new TsugiError('LOAD', message, { plugin: this.#boundary.plugin, file: this.#filename });
    }
    return this.#boundary.enter(getter);
  }
}

/** In V8's own words. A class that the guest's code calls has a place in that code; one that the host calls has none. */
const isClassCalled = (error: unknown): boolean =>
  error instanceof TsugiError &&
  error.line === undefined &&
  /^TypeError: Class constructor .*cannot be invoked without 'new'$/.test(error.message);
