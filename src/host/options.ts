/** What `createHost` takes and gives. */
import type { Contract } from '../contract/index.ts';
import type { TsugiError } from '../diagnostics/error.ts';
import type { ArgumentChecks, DeterministicOption, Engine, Limits } from '../interpreter/index.ts';
import type { Grant } from './grants.ts';
import type { Logger } from './logger.ts';
import type { Plugin } from './plugin.ts';
import type { Registry } from './prometheus.ts';
import type { RuntimeGrants } from './runtimes.ts';

export interface HostOptions<T> {
  /** The folder. */
  readonly plugins: string;
  readonly contract: Contract<T>;
  readonly engine?: Engine;
  readonly limits?: Limits | false;
  /** Gives each plugin a clock that stands still and random numbers that are the same each time; see `InterpreterOptions`. */
  readonly deterministic?: DeterministicOption;
  /** Whether the host's own calls have their arguments checked; `'always'` if absent. */
  readonly checkArguments?: ArgumentChecks;
  /**
   * Host modules by name: what plugins find under `host:name`. Made by `defineModule`, its members cross by their types;
   * any other object crosses as untyped copies. They stand in for the standard ones of the same name.
   */
  readonly modules?: Readonly<Record<string, object>>;
  /** Which host modules each plugin may import. If absent, each may import all of `modules`, and no standard ones. */
  readonly grant?: Readonly<Record<string, Grant>>;
  /**
   * What plugins may run in besides the interpreter, by their names, or by `*` for all. A plugin's manifest says which of it
   * it wants; native code and processes are confined by nothing that tsugi does.
   */
  readonly runtimes?: RuntimeGrants;
  /** What each plugin's factory gets, by the plugin's name. Checked by the type `Config` that the plugin exports. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly logger?: Logger;
  /** A folder for what transpiling and compiling made, `false` for none; the user's cache folder if absent. */
  readonly cache?: string | false;
  /** Loads these plugins only. */
  readonly only?: readonly string[];
  /** `false` leaves out the compiler's check of the plugins and their configs. */
  readonly check?: boolean;
  /** Watches the folder: what changes is loaded anew beside what runs, and takes its place if it is sound. */
  readonly watch?: boolean;
  /** How long a replaced or closed instance may go on with what is pending, in milliseconds; 10000 if absent. */
  readonly drainMs?: number;
  /** How long a plugin's `close` may take, in milliseconds; 5000 if absent. */
  readonly closeMs?: number;
  /** What becomes of plugins that are terminated again and again; `false`: nothing. */
  readonly supervision?: Supervision | false;
  /** `false`: calls are not counted and not timed. */
  readonly stats?: boolean;
  /** Where metrics are registered; a registry of the host's own if absent. */
  readonly registry?: Registry;
  /** Told while plugins are loaded, at the start and when they change: how many of them are done. */
  readonly onProgress?: (progress: Progress) => void;
  /** What messages call the place where grants and configs are written; "the host's options" if absent. */
  readonly configName?: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The plugin that was done last. */
  readonly plugin: string;
}

export interface Supervision {
  /** After so many terminations within `windowMs` the plugin is closed and, after a pause, started anew; 5. */
  readonly terminations?: number;
  /** 60000. */
  readonly windowMs?: number;
  /** The first pause, in milliseconds; each is twice the one before; 1000. */
  readonly backoffMs?: number;
  /** 60000. */
  readonly maxBackoffMs?: number;
  /** After so many starts anew it stays closed until `resume`; 3. A plugin that did well for ten windows has all of them. */
  readonly restarts?: number;
  /** How much a plugin may keep, in bytes, before it is started anew as well; needs `measureMs`. No limit if absent. */
  readonly retainedBytes?: number;
  /** How often memory is measured, in milliseconds; see `Host.measure` for what that costs. Never if absent. */
  readonly measureMs?: number;
}

/** What may change while the host runs; what is left out stays. */
export type HostChanges<T> = Pick<HostOptions<T>, 'config' | 'grant' | 'only'>;

export interface HostEvents<T> {
  /** It was loaded for the first time, or after it had failed or was quarantined. */
  ready: [plugin: Plugin<T>];
  /** Another version has taken over. */
  reload: [plugin: Plugin<T>];
  /** It could not be loaded. If its status is `ready`, the version before goes on. */
  fail: [plugin: Plugin<T>, error: TsugiError];
  /** A limit has ended work of it. */
  limit: [plugin: Plugin<T>, error: TsugiError];
  /** It was closed after too many terminations, or its process has died; it may be started anew later. */
  quarantine: [plugin: Plugin<T>, error: TsugiError];
  /** It is no longer in the folder, or the host is closed. */
  close: [plugin: Plugin<T>];
}

export interface Host<T> {
  /** By name. */
  readonly plugins: ReadonlyMap<string, Plugin<T>>;
  /**
   * An object that stays valid: what is called on it goes to the plugin's instance of now.
   * @throws TsugiError if there is no such plugin, or it is not ready
   */
  get(name: string): T;
  /** What the plugins came to is told in the turn after `createHost` has given the host. */
  on<E extends keyof HostEvents<T>>(event: E, listener: (...args: HostEvents<T>[E]) => void): this;
  /**
   * Reads the folder again, and loads what has changed; with `watch` the host does so by itself.
   * @param names are loaded anew even if they read the same
   */
  reload(names?: readonly string[]): Promise<void>;
  /** Loads the plugins anew whose config or grants are others now. */
  update(changes: HostChanges<T>): Promise<void>;
  /** Starts a quarantined plugin at once. @throws TsugiError why it cannot be, or `LOAD` if there is no such plugin */
  resume(name: string): Promise<void>;
  /**
   * Measures what each plugin's realm holds, for `stats.heapBytes`. It collects garbage, which stops the process for as
   * long as that takes.
   * @returns bytes by name; undefined if V8 does not tell, as when the process has contexts of `node:vm` that are not plugins
   */
  measure(): Promise<ReadonlyMap<string, number> | undefined>;
  /** All metrics as Prometheus reads them. Needs the package prom-client. */
  metrics(): Promise<string>;
  /** Closes every plugin. */
  close(): Promise<void>;
}
