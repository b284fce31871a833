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
import { Alarm } from './meter/alarm.ts';
import { Meter } from './meter/meter.ts';
import { GuestModule } from './module.ts';
import { backendOf, deterministicOf, type InterpreterOptions, isChecked, UNMETERED } from './options.ts';
import { Program } from './realm/context.ts';
import type { ModuleBody } from './realm/guest/boot.ts';
import type { Realm } from './realm/realm.ts';
import { needRoom } from './realm/room.ts';
import { watchRejections } from './rejections.ts';
import type { Session } from './session/session.ts';
import { Shared } from './shared.ts';
import { Root } from './transpile/confine.ts';
import { giveModule, TypedModule } from './typed-module.ts';

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
  readonly #explainMissing: (module: string) => string | undefined;
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
    this.#meter = new Meter(limits === false ? UNMETERED : limits, this.#shared.heap, Alarm.own, needRoom);
    this.#modules = modules;
    this.#explainMissing = options.explainMissing ?? (() => undefined);
    const report = (thrown: unknown): void => onError(this.#faults.fromGuest(thrown));
    this.#realm = this.#shared.spares.take({
      mutable: options.intrinsics === 'mutable',
      metered: limits !== false,
      interpreted: engine === 'interpreted',
      deterministic: deterministicOf(options.deterministic),
    });
    this.#realm.serve({
      meter: this.#meter,
      console: options.console ?? {},
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
    if (limits !== false) Alarm.own.start();
    this.#faults = new Faults(name, this.#meter, this.#images, runtime.errors, options.onLimit);
    this.#boundary = new Boundary(runtime, this.#meter, this.#faults, name, options.watch);
    this.#shared.realms.tell(this.#realm.context, (bytes) => this.#meter.holds(bytes));
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
    const root = Root.forFile(dirname(file));
    return this.#run(loadFile(this.#shared.images, file, root, this.#backend), file, root.folder);
  }

  /**
   * Evaluates the entry file of a plugin, which may have been prepared ahead.
   * @param folder what its imports are confined to; undefined for a file that imports nothing but host modules
   * @throws TsugiError as `import`
   */
  async importPlugin(file: string, folder: string | undefined): Promise<GuestModule> {
    try {
      const prepared = await this.#shared.ahead.load(file, folder, this.#backend);
      return await this.#start(prepared.loaded, file, prepared.folder);
    } catch (error) {
      throw this.#named(error);
    }
  }

  /** How much of the guest's work its host waits for: promises, and streams that are being read. */
  get pending(): number {
    return this.#boundary.pending;
  }

  /** Ticks that the guest has used since it began. */
  get ticks(): number {
    return this.#meter.ticks;
  }

  /** How many bytes of a measurement the guest's realm holds; see `Shared.measure`. */
  bytesIn(measured: ReadonlyMap<object, number>): number | undefined {
    return measured.get(this.#realm.context);
  }

  /**
   * Ends the guest: its timers stop, calls into it fail from now on, and what the host waits for of it is rejected.
   */
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
    const namespaces = link(
      image,
      (name) => this.#namespace(name),
      (name) => this.#missing(name),
    );
    const { runtime, context, engine } = this.#realm;
    const program = engine === undefined ? new Program(data.code, image.script, cachedData) : undefined;
    this.#realm.provide(data.free);
    const started = this.#boundary.enter(() => {
      const body =
        program === undefined
          ? (engine as EngineRuntime).module(data.code, image.script, this.#stepper(image))
          : (program.runIn(context) as ModuleBody);
      return runtime.runModule(body, namespaces, `plugin:${image.display(filename)}`);
    });
    if (data.async) await this.#boundary.settle(started.completion);
    save?.(program?.createCachedData() ?? Buffer.alloc(0));
    return new GuestModule(image, started.getters, this.#boundary, context, (contract) =>
      this.#shared.programs(contract, this.#checked),
    );
  }

  #script(data: ImageData, filename: string): () => unknown {
    const image = new Image(data, this.#scriptName(filename), filename);
    this.#images.add(image);
    const { context, engine } = this.#realm;
    this.#realm.provide(data.free);
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
    const explained = specifier.startsWith('host:') ? this.#explainMissing(specifier.slice('host:'.length)) : undefined;
    if (explained !== undefined) return { reason: explained };
    return {
      reason: `cannot import "${specifier}" here: only a host module that was granted can be imported at run time`,
    };
  }

  #missing(specifier: string): string {
    const explained = this.#explainMissing(specifier.slice('host:'.length));
    if (explained !== undefined) return explained;
    const granted = Object.keys(this.#modules).map((name) => (name.startsWith('host:') ? name : `host:${name}`));
    const has = granted.length === 0 ? 'the host grants none to this plugin' : `it has ${granted.join(', ')}`;
    return `there is no host module "${specifier}" here: ${has}`;
  }

  /** The namespace of a host module, made once. */
  #namespace(specifier: string): object | undefined {
    if (!specifier.startsWith('host:')) return undefined;
    const known = this.#namespaces.get(specifier);
    if (known !== undefined) return known;
    const short = specifier.slice('host:'.length);
    const name = [specifier, short].find((candidate) => Object.hasOwn(this.#modules, candidate));
    if (name === undefined) return undefined;
    const { names, values } = this.#members(specifier, this.#modules[name] as object);
    const namespace = this.#realm.runtime.namespace(names, values);
    this.#namespaces.set(specifier, namespace);
    return namespace;
  }

  #members(specifier: string, module: object): { names: readonly string[]; values: readonly unknown[] } {
    if (module instanceof TypedModule) {
      const short = specifier.slice('host:'.length);
      return giveModule(short, module, this.#boundary, this.#shared, this.#realm.context);
    }
    const names = Object.keys(module);
    const untyped = module as Record<string, unknown>;
    return { names, values: names.map((key) => this.#boundary.copyIn(untyped[key], `${specifier}.${key}`)) };
  }

  /** Errors of the pipeline do not know whose source it was. */
  #named(error: unknown): unknown {
    if (!(error instanceof TsugiError) || error.plugin !== undefined) return error;
    Object.defineProperty(error, 'plugin', { value: this.name, enumerable: true });
    return error;
  }
}
