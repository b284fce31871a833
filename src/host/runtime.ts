/** What runs a plugin. The interpreter is one runtime; the others stand behind the same interface. */
import type { Contract } from '../contract/index.ts';
import type { TsugiError } from '../diagnostics/error.ts';
import type { Limits } from '../interpreter/index.ts';
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
  /** Ends it: what is pending is refused. The implementation's own `close` was called before. Never rejects. */
  end(): void | Promise<void>;
}
