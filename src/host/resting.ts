/**
 * Plugins that rest: of what was loaded before, and reads the same in every respect, it is known what it implements. Where
 * many are loaded at once, such a one is made when it is first called, or as soon as there is time for it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Contract, Schema, Type } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { CallWatch, Shared } from '../interpreter/index.ts';
import { isInterpreted } from './folder.ts';
import type { Origin } from './keeper.ts';
import type { HostOptions } from './options.ts';
import type { Running } from './runtime.ts';
import { watchedPromises } from './watched.ts';

/** What is known of a plugin that was loaded before. */
export interface Proof {
  /** Members of the contract that it has. */
  readonly members: readonly string[];
  /** The host modules that it may import. */
  readonly modules: readonly string[];
}

/** Remembers of plugins that they could be loaded, in the cache on disk. */
export class Proofs<T> {
  readonly #shared: Shared;
  readonly #common: string | undefined;

  constructor(shared: Shared, { contract, engine, deterministic, limits, checkArguments }: HostOptions<T>) {
    this.#shared = shared;
    const common = { engine, deterministic, limits, checkArguments };
    this.#common = canRest(contract.schema)
      ? dataText(definedOf(common))?.concat(JSON.stringify(contract.schema))
      : undefined;
  }

  /** @returns the name of what is known of a plugin; undefined if it cannot rest */
  nameOf({ found, sources, readable, config, grant }: Origin): string | undefined {
    if (this.#common === undefined || !readable || found.error !== undefined || !isInterpreted(found.manifest))
      return undefined;
    const given = dataText([config ?? null, [...grant].map(([name, value]) => [name, value ?? null])]);
    if (given === undefined) return undefined;
    return this.#shared.verdicts.name('loaded', this.#common, given, found.name, found.entry, sources.digest);
  }

  read(name: string): Proof | undefined {
    const note = this.#shared.verdicts.read(name) ?? '';
    return note === '' ? undefined : (JSON.parse(note) as Proof);
  }

  add(
    name: string,
    { schema }: Contract<T>,
    { implementation, modules = [] }: Pick<Running<T>, 'implementation' | 'modules'>,
  ): void {
    const own = implementation as Readonly<Record<string, unknown>>;
    const members = membersOf(schema).filter(({ name: member }) => own[member] !== undefined);
    const proof: Proof = { members: members.map(({ name: member }) => member), modules };
    this.#shared.verdicts.add(name, JSON.stringify(proof));
  }

  /** It could not be loaded after all. */
  drop(name: string): void {
    this.#shared.verdicts.add(name);
  }
}

export interface RestingContext<T> {
  readonly plugin: string;
  readonly watch: CallWatch | undefined;
  readonly onUncaught: (error: unknown) => void;
  /** It was made. */
  readonly onAwake: (implementation: T) => void;
  /** It could not be made. @returns the error as the plugin's */
  readonly onFailure: (error: unknown) => TsugiError;
}

/** One instance of a plugin that is made when it is called. */
export class Resting<T> implements Running<T> {
  readonly implementation: T;
  readonly modules: readonly string[];
  readonly #start: () => Promise<Running<T>>;
  readonly #context: RestingContext<T>;
  #made: Running<T> | undefined;
  #waking: Promise<T> | undefined;
  #waiting = 0;
  #ended = false;

  constructor({ members, modules }: Proof, start: () => Promise<Running<T>>, context: RestingContext<T>) {
    this.modules = modules;
    this.#start = start;
    this.#context = context;
    const Watched = watchedPromises(context.onUncaught);
    this.implementation = Object.fromEntries(members.map((name) => [name, this.#method(name, Watched)])) as T;
  }

  get isResting(): boolean {
    return this.#made === undefined && this.#waking === undefined;
  }

  get pending(): number {
    return this.#waiting + (this.#made?.pending ?? 0);
  }

  get fuel(): number {
    return this.#made?.fuel ?? 0;
  }

  bytesIn(measured: ReadonlyMap<object, number>): number | undefined {
    return this.#made?.bytesIn?.(measured);
  }

  /** Makes it. @throws TsugiError why it cannot be */
  wake(): Promise<T> {
    this.#waking ??= this.#wake();
    return this.#waking;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#made?.end();
  }

  async #wake(): Promise<T> {
    const { plugin, onAwake, onFailure } = this.#context;
    let made: Running<T>;
    try {
      if (this.#ended) throw new TsugiError('LOAD', 'the plugin is closed', { plugin });
      made = await this.#start();
    } catch (error) {
      throw this.#ended ? error : onFailure(error);
    }
    if (this.#ended) {
      await made.end();
      throw new TsugiError('LOAD', 'the plugin was closed before it was made', { plugin });
    }
    this.#made = made;
    onAwake(made.implementation);
    return made.implementation;
  }

  /** A member that waits for the plugin. How its call ends is told by what it calls, once there is something to call. */
  #method(name: string, Watched: PromiseConstructor): (...args: unknown[]) => unknown {
    const { watch } = this.#context;
    const call = async (args: readonly unknown[], began: number): Promise<unknown> => {
      this.#waiting++;
      let own: Readonly<Record<string, (...args: unknown[]) => unknown>>;
      try {
        own = (await this.wake()) as typeof own;
      } catch (error) {
        throw watch === undefined ? error : watch.failed(error);
      } finally {
        this.#waiting--;
      }
      if (watch !== undefined) watch.sampled = began;
      let result: unknown;
      try {
        result = own[name]?.(...args);
      } catch (error) {
        throw watch === undefined ? error : watch.failed(error);
      }
      if (watch !== undefined && watch.sampled !== 0) watch.timed(watch.sampled);
      return result;
    };
    return (...args) => {
      const began = watch?.sampled ?? 0;
      if (watch !== undefined) watch.sampled = 0;
      return new Watched((resolve, reject) => {
        call(args, began).then(resolve, reject);
      });
    };
  }
}

const resolved = ({ types }: Schema, type: Type | undefined): Type | undefined =>
  type?.kind === 'ref' ? resolved({ types } as Schema, types[type.name]) : type;

const membersOf = (schema: Schema): readonly { readonly name: string; readonly type: Type }[] => {
  const root = resolved(schema, schema.root);
  return root?.kind === 'object' ? root.members : [];
};

/** Whether all that a host can do with a plugin may wait: each member is a function that gives a promise, or may give one. */
function canRest(schema: Schema): boolean {
  const root = resolved(schema, schema.root);
  if (root?.kind !== 'object' || root.index !== undefined) return false;
  return root.members.every(({ type }) => {
    const method = resolved(schema, type);
    const result = method?.kind === 'function' ? resolved(schema, method.result) : undefined;
    const arms = result?.kind === 'union' ? result.of.map((arm) => resolved(schema, arm)) : [result];
    return arms.some((arm) => arm?.kind === 'promise');
  });
}

const definedOf = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** @returns undefined for what JSON does not tell from something else */
function dataText(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value);
    return isDeepStrictEqual(JSON.parse(text), value) ? text : undefined;
  } catch {
    return undefined;
  }
}
