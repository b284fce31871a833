/** What runs a plugin. The interpreter is one runtime; the others stand behind the same interface. */
import type { Contract } from '../contract/index.ts';
import type { TsugiError } from '../diagnostics/error.ts';
import type { ArgumentChecks, CallWatch, Limits } from '../interpreter/index.ts';
import type { FoundPlugin } from './folder.ts';
import type { Logger } from './logger.ts';

export const RUNTIME_NAMES = ['interpreter', 'native', 'stdio', 'grpc'] as const;

/** What `tsugi.runtime` in a plugin's package.json says. */
export type RuntimeName = (typeof RUNTIME_NAMES)[number];

export interface Runtime {
  readonly name: RuntimeName;
  /** Whether what crosses leaves the process: the contract must be portable then. */
  readonly remote: boolean;
  /**
   * Makes an instance of a plugin.
   * @throws TsugiError why it cannot be; nothing of it runs on then
   */
  start<T>(found: FoundPlugin, context: RuntimeContext<T>): Promise<Running<T>>;
}

/** For whom and how an instance is made. */
export interface RuntimeContext<T> {
  readonly contract: Contract<T>;
  readonly limits: Limits | false | undefined;
  readonly logger: Logger;
  /** Whether the host's own calls have their arguments checked; always if absent. */
  readonly checkArguments: ArgumentChecks | undefined;
  /**
   * Told how calls end whose results are promises; undefined if nobody counts. For those of a remote runtime the host sees
   * to it.
   */
  readonly watch: CallWatch | undefined;
  /**
   * The plugin's config over its own defaults, checked by its type `Config` where that is known.
   * @param defaults what the plugin exports as `defaults`; undefined if nothing
   */
  configOver(defaults: unknown): unknown;
  /** Aborted when the instance is closed. */
  readonly signal: AbortSignal;
  /** A call of it was ended by a limit. */
  readonly onLimit: (error: TsugiError) => void;
  /** What it threw outside of every call. */
  readonly onUncaught: (error: unknown) => void;
  /** It serves no longer, though nobody has ended it: its process has died. Called once at most, and not after `end`. */
  readonly onExit: (error: TsugiError) => void;
}

/** One instance that runs. */
export interface Running<T> {
  readonly implementation: T;
  /** How many calls and streams are under way. */
  readonly pending: number;
  /** The host modules that it may import; none if absent. */
  readonly modules?: readonly string[];
  /** Ticks of a meter that it has used, if it has one. */
  readonly fuel?: number;
  /** @param measured what `Realms.measure` gave @returns what its realm holds, if it has one */
  bytesIn?(measured: ReadonlyMap<object, number>): number | undefined;
  /** Ends it: what is pending is refused. The implementation's own `close` was called before. Never rejects. */
  end(): void | Promise<void>;
}
