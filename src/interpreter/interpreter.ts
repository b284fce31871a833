/** The public face of one guest realm. */
import { realpathSync } from 'node:fs';
import { dirname, resolve as resolvePath } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import { Boundary } from './boundary/boundary.ts';
import { Faults } from './boundary/faults.ts';
import { type Backend, Image, type ImageData } from './image.ts';
import { Images } from './images.ts';
import type { EngineRuntime } from './interpreted/machine/boot.ts';
import type { Stepper } from './interpreted/machine/state.ts';
import { link } from './link.ts';
import { type Loaded, loadFile, loadInput, loadScript, loadSource, readSource } from './load.ts';
import { Meter } from './meter/meter.ts';
import type { Limits } from './meter/tuning.ts';
import { GuestModule } from './module.ts';
import { Program } from './realm/context.ts';
import type { ModuleBody } from './realm/guest/boot.ts';
import { Realm } from './realm/realm.ts';
import { watchRejections } from './rejections.ts';
import type { Session } from './session/session.ts';
import { Shared } from './shared.ts';
import { Root } from './transpile/confine.ts';

export const ENGINES = ['compiled', 'interpreted'] as const;

/** What executes a guest. */
export type Engine = (typeof ENGINES)[number];

export interface InterpreterOptions {
  /** Appears in errors; `guest` if absent. */
  readonly name?: string;
  readonly engine?: Engine;
  /** `false` leaves metering out, for code that the host trusts like its own. */
  readonly limits?: Limits | false;
  /** What the guest's `console` calls, with copies of its arguments; nothing if absent. */
  readonly console?: Partial<Console>;
  /** What `import … from 'host:x'` finds, by `x` or `host:x`. */
  readonly modules?: Readonly<Record<string, object>>;
  /** `'mutable'` leaves the intrinsics unfrozen: for conformance suites only, it gives up containment. */
  readonly intrinsics?: 'frozen' | 'mutable';
  /**
   * Whether calls of the host have their arguments checked: `'development'` means unless `NODE_ENV` is `production`.
   * What guests give is always checked.
   */
  readonly checkArguments?: ArgumentChecks;
  /** Receives what guest code throws where nobody can catch it: in timers, and in promises that nobody handles. */
  readonly onError?: (error: unknown) => void;
  /**
   * Called before each statement of the guest, for a debugger. For the interpreted engine only; without it a program has
   * nothing of it. What it throws ends the guest's call.
   */
  readonly onStatement?: (statement: StatementEvent) => void;
  /** What several interpreters of one host share. */
  readonly shared?: Shared;
}

/** A statement that is about to run. */
export interface StatementEvent {
  readonly file: string;
  /** 1-based, in the source. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** The name of the function, '' if it has none or the statement is outside all functions. */
  readonly function: string;
  /** Copies of the variables in scope, by name; to be called before the listener returns. What has no copy is left out. */
  variables(): Record<string, unknown>;
}

const backendOf = (engine: Engine, metered: boolean, stepping: boolean): Backend => {
  if (engine === 'interpreted') return stepping ? 'interpreted stepping' : 'interpreted';
  return metered ? 'compiled' : 'compiled unmetered';
};

/** What the boundary does for a trusted guest has no limit either. */
const UNMETERED: Limits = {
  callMs: Number.POSITIVE_INFINITY,
  turnMs: Number.POSITIVE_INFINITY,
  heapBytes: Number.POSITIVE_INFINITY,
};

export type ArgumentChecks = 'always' | 'development' | 'never';

function isChecked(checks: ArgumentChecks): boolean {
  if (checks === 'always' || checks === 'never') return checks === 'always';
  if (checks === 'development') return process.env.NODE_ENV !== 'production';
  const message = `checkArguments must be 'always', 'development' or 'never', got "${String(checks)}"`;
  throw new TsugiError('TYPE', message);
}

/** Rejections that nobody handles are reported one by one up to here, for each turn of the event loop. */
const MAX_REJECTIONS = 100;

export class Interpreter {
  readonly name: string;
  readonly #shared: Shared;
  readonly #meter: Meter;
  readonly #backend: Backend;
  readonly #onStatement: InterpreterOptions['onStatement'];
  readonly #checked: boolean;
  readonly #images = new Images();
  readonly #realm: Realm;
  readonly #boundary: Boundary;
  readonly #faults: Faults;
  readonly #modules: Readonly<Record<string, object>>;
  readonly #namespaces = new Map<string, object>();
  /** How many were not handled in this turn of the event loop. */
  #rejections = 0;

  /** @throws TsugiError `TYPE` for an option that is not one, `LOAD` for an engine that is not there */
  constructor(options: InterpreterOptions = {}) {
    const { name = 'guest', engine = 'compiled', limits = {}, modules = {}, onError = () => {} } = options;
    if (engine !== 'compiled' && engine !== 'interpreted') {
      const message = `there is no engine "${String(engine)}": use "compiled" or "interpreted"`;
      throw new TsugiError('LOAD', message, { plugin: name });
    }
    if (engine === 'compiled' && options.onStatement !== undefined) {
      throw new TsugiError('TYPE', 'onStatement needs the interpreted engine: set engine to "interpreted"', {
        plugin: name,
      });
    }
    this.name = name;
    this.#shared = options.shared ?? new Shared();
    this.#backend = backendOf(engine, limits !== false, options.onStatement !== undefined);
    this.#onStatement = options.onStatement;
    this.#checked = isChecked(options.checkArguments ?? 'always');
    this.#meter = new Meter(limits === false ? UNMETERED : limits, this.#shared.heap);
    this.#modules = modules;
    const report = (thrown: unknown): void => onError(this.#faults.fromGuest(thrown));
    this.#realm = new Realm({
      name,
      meter: this.#meter,
      console: options.console ?? {},
      mutable: options.intrinsics === 'mutable',
      metered: limits !== false,
      interpreted: engine === 'interpreted',
      locate: (script, line, column) => this.#images.locate(script, line, column),
      exportError: (error) => this.#faults.toGuest(error),
      report,
      importHost: (specifier) => this.#importHost(specifier),
      enter: (body) => {
        try {
          this.#boundary.enter(body);
        } catch (error) {
          onError(error);
        }
      },
    });
    const { runtime } = this.#realm;
    this.#meter.connect(runtime);
    this.#faults = new Faults(name, this.#meter, this.#images, runtime.errors);
    this.#boundary = new Boundary(runtime, this.#meter, this.#faults, name);
    watchRejections(runtime.promisePrototype, (thrown) => {
      if (this.#realm.open) this.#reportRejection(thrown, onError);
    });
    watchRejections(this.#boundary.promisePrototype, (error) => {
      if (this.#realm.open) onError(error);
    });
  }

  /** Describing what was thrown takes its time, and a guest can leave as many promises behind as it has ticks. */
  #reportRejection(thrown: unknown, onError: (error: unknown) => void): void {
    if (this.#rejections++ === 0) {
      setImmediate(() => {
        const left = this.#rejections - MAX_REJECTIONS;
        this.#rejections = 0;
        if (left <= 0 || !this.#realm.open) return;
        onError(
          new TsugiError('GUEST', `${left} more promises were rejected, and nobody handles that`, {
            plugin: this.name,
          }),
        );
      });
    }
    if (this.#rejections <= MAX_REJECTIONS) onError(this.#faults.fromGuest(thrown));
  }

  /**
   * Runs a strict script, JavaScript or TypeScript. Its declarations persist.
   * @returns its completion value: data as a copy, functions as callables
   * @throws TsugiError `SYNTAX`, `GUEST`, `LIMIT`, or `TYPE` for a value that cannot be copied
   */
  evaluate(source: string, options: { readonly filename?: string } = {}): unknown {
    const filename = options.filename ?? 'script.ts';
    let run: () => unknown;
    try {
      run = this.#script(loadScript(source, filename, this.#backend).image, filename);
    } catch (error) {
      throw this.#named(error);
    }
    return this.#boundary.copyOut(this.#boundary.enter(run));
  }

  /**
   * Runs one input of an interactive session: as `evaluate`, but it may `await`, and declare again what an earlier one
   * declared. Its value is `_` for the next, unless one declares that.
   * @throws TsugiError as `evaluate`
   */
  async evaluateInput(
    source: string,
    session: Session,
    options: { readonly filename?: string } = {},
  ): Promise<{ readonly value: unknown }> {
    const filename = options.filename ?? 'input.ts';
    try {
      const { image } = loadInput(source, filename, this.#backend, session);
      const run = this.#script(image, filename);
      const value = this.#boundary.copyOut(this.#boundary.enter(run));
      return image.async ? await (value as Promise<{ value: unknown }>) : { value };
    } catch (error) {
      throw this.#named(error);
    }
  }

  /**
   * Evaluates one module given as text; it may import host modules.
   * @throws TsugiError `SYNTAX`, `GUEST`, `LIMIT`, `LOAD` or `PERMISSION`
   */
  async import(source: string, options: { readonly filename?: string } = {}): Promise<GuestModule> {
    const filename = options.filename ?? 'module.ts';
    return this.#run(loadSource(this.#shared.images, source, filename, this.#backend), filename);
  }

  /**
   * Evaluates a file with its relative and npm imports, all of them confined to the file's folder. A symbolic link
   * stands for the file that it leads to.
   * @throws TsugiError as `import`
   */
  async importFile(path: string): Promise<GuestModule> {
    const given = resolvePath(path);
    readSource(given);
    const file = realpathSync(given);
    return this.importEntry(file, Root.forFile(dirname(file)));
  }

  /**
   * Evaluates one file that imports nothing but host modules.
   * @throws TsugiError as `import`
   */
  async importSingle(file: string): Promise<GuestModule> {
    return this.import(readSource(file), { filename: file });
  }

  /**
   * Evaluates an entry file with its imports.
   * @param root what the imports are confined to
   */
  async importEntry(file: string, root: Root): Promise<GuestModule> {
    return this.#run(loadFile(this.#shared.images, file, root, this.#backend), file, root.folder);
  }

  /** Ends the guest: its timers stop, and calls into it fail from now on. */
  dispose(): void {
    this.#realm.dispose();
    this.#boundary.close();
  }

  async #run(loading: Promise<Loaded>, filename: string, folder?: string): Promise<GuestModule> {
    try {
      return await this.#start(await loading, filename, folder);
    } catch (error) {
      throw this.#named(error);
    }
  }

  async #start(loaded: Loaded, filename: string, folder?: string): Promise<GuestModule> {
    const { image: data, cachedData, save } = loaded;
    const image = new Image(data, this.#scriptName(filename), filename, folder);
    this.#images.add(image);
    const namespaces = link(image, (name) => this.#namespace(name), Object.keys(this.#modules));
    const { runtime, context, engine } = this.#realm;
    const program = engine === undefined ? new Program(data.code, image.script, cachedData) : undefined;
    const started = this.#boundary.enter(() => {
      const body =
        program === undefined
          ? (engine as EngineRuntime).module(data.code, image.script, this.#stepper(image))
          : (program.runIn(context) as ModuleBody);
      return runtime.runModule(body, namespaces, `plugin:${image.display(filename)}`);
    });
    if (data.async) await this.#boundary.settle(started.completion);
    save?.(program?.createCachedData() ?? Buffer.alloc(0));
    return new GuestModule(image, started.getters, this.#boundary, this.#shared, context, this.#checked);
  }

  #script(data: ImageData, filename: string): () => unknown {
    const image = new Image(data, this.#scriptName(filename), filename);
    this.#images.add(image);
    const { context, engine } = this.#realm;
    if (engine !== undefined) return () => engine.script(data.code, image.script, this.#stepper(image));
    const program = new Program(data.code, image.script);
    return () => program.runIn(context);
  }

  #stepper(image: Image): Stepper {
    const listener = this.#onStatement;
    if (listener === undefined) return null;
    return (at, name, names, read) => {
      const place = image.locateOffset(at);
      if (place === undefined) return;
      const variables = (): Record<string, unknown> => {
        const found: [string, unknown][] = [];
        for (let i = 0; i < names.length; i++) {
          try {
            found.push([names[i] as string, this.#boundary.copyOut(read(i))]);
          } catch {
            // has no copy
          }
        }
        return Object.fromEntries(found);
      };
      try {
        listener({ ...place, file: image.path(place.file), function: name, variables });
      } catch (error) {
        throw this.#realm.runtime.errors.fromHost(error);
      }
    };
  }

  #scriptName(filename: string): string {
    return `tsugi:${this.#shared.nextScript()}/${filename}`;
  }

  #importHost(specifier: string): { namespace?: object; reason?: string } {
    const namespace = this.#namespace(specifier);
    if (namespace !== undefined) return { namespace };
    return {
      reason: `cannot import "${specifier}" here: only a host module that was granted can be imported at run time`,
    };
  }

  /** The namespace of a host module, made once. */
  #namespace(specifier: string): object | undefined {
    if (!specifier.startsWith('host:')) return undefined;
    const known = this.#namespaces.get(specifier);
    if (known !== undefined) return known;
    const short = specifier.slice('host:'.length);
    const name = [specifier, short].find((candidate) => Object.hasOwn(this.#modules, candidate));
    if (name === undefined) return undefined;
    const module = this.#modules[name] as Record<string, unknown>;
    const names = Object.keys(module);
    const values = names.map((key) => this.#boundary.copyIn(module[key], `${specifier}.${key}`));
    const namespace = this.#realm.runtime.namespace(names, values);
    this.#namespaces.set(specifier, namespace);
    return namespace;
  }

  /** Errors of the pipeline do not know whose source it was. */
  #named(error: unknown): unknown {
    if (!(error instanceof TsugiError) || error.plugin !== undefined) return error;
    Object.defineProperty(error, 'plugin', { value: this.name, enumerable: true });
    return error;
  }
}
