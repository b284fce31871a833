/** `Event`, `EventTarget`, `AbortController`, and `AbortSignal` (WHATWG DOM standard), as plugins use them. */

import type { DOMExceptionClass } from './dom-exception.ts';

type Listener = ((event: Event) => void) | { handleEvent(event: Event): void };
interface Entry {
  readonly listener: Listener;
  readonly once: boolean;
}

export interface AbortHooks {
  /** Reports what a listener threw. */
  report(thrown: unknown): void;
  /** Calls back after a time in milliseconds. */
  after(milliseconds: number, callback: () => void): void;
  /** What a guest is ended by, which nobody may keep. */
  isTermination(thrown: unknown): boolean;
  /** What stands for an iterable of the guest's, whose steps tick. */
  items<I>(iterable: I): I;
  readonly DOMException: DOMExceptionClass;
}

interface Event {
  readonly type: string;
  target: unknown;
  readonly defaultPrevented: boolean;
}

/** A signal of this realm together with what aborts it. */
export interface Abortable {
  readonly signal: object;
  readonly abort: (reason: unknown) => void;
}

export interface Abort {
  readonly globals: Record<string, unknown>;
  create(): Abortable;
  isSignal(value: unknown): boolean;
  /** Calls back once `signal` is aborted, or at once if it is already. */
  onAbort(signal: unknown, callback: (reason: unknown) => void): void;
}

export function createAbort(hooks: AbortHooks): Abort {
  const { DOMException } = hooks;

  class GuestEvent implements Event {
    readonly type: string;
    readonly cancelable: boolean;
    target: unknown = null;
    defaultPrevented = false;
    readonly timeStamp = 0;

    constructor(type: unknown, options: { cancelable?: boolean } = {}) {
      this.type = `${type}`;
      this.cancelable = Boolean(options.cancelable);
    }
    preventDefault(): void {
      if (this.cancelable) this.defaultPrevented = true;
    }
  }

  class CustomEvent extends GuestEvent {
    readonly detail: unknown;
    constructor(type: unknown, options: { cancelable?: boolean; detail?: unknown } = {}) {
      super(type, options);
      this.detail = options.detail ?? null;
    }
  }

  class EventTarget {
    readonly #listeners = new Map<string, Entry[]>();

    addEventListener(type: unknown, listener: Listener | null, options?: { once?: boolean } | boolean): void {
      if (listener === null || listener === undefined) return;
      const entries = this.#listeners.get(`${type}`) ?? [];
      if (entries.some((entry) => entry.listener === listener)) return;
      entries.push({ listener, once: typeof options === 'object' && Boolean(options?.once) });
      this.#listeners.set(`${type}`, entries);
    }
    removeEventListener(type: unknown, listener: Listener | null): void {
      const entries = this.#listeners.get(`${type}`) ?? [];
      this.#listeners.set(
        `${type}`,
        entries.filter((entry) => entry.listener !== listener),
      );
    }
    dispatchEvent(event: Event): boolean {
      event.target = this;
      for (const { listener, once } of [...(this.#listeners.get(event.type) ?? [])]) {
        if (once) this.removeEventListener(event.type, listener);
        try {
          if (typeof listener === 'function') listener.call(this as never, event);
          else listener.handleEvent(event);
        } catch (error) {
          if (hooks.isTermination(error)) throw error;
          hooks.report(error);
        }
      }
      return !event.defaultPrevented;
    }
  }

  let abort!: (signal: AbortSignal, reason: unknown) => void;
  let isSignal!: (value: unknown) => boolean;
  let onAbort!: (signal: AbortSignal, callback: (reason: unknown) => void) => void;
  let open = false;

  class AbortSignal extends EventTarget {
    #aborted = false;
    #reason: unknown;
    /** The boundary's own, which no guest can remove. */
    readonly #callbacks: ((reason: unknown) => void)[] = [];
    #onabort: ((event: Event) => void) | null = null;

    constructor() {
      super();
      if (!open) throw new TypeError('Illegal constructor');
    }
    get onabort(): ((event: Event) => void) | null {
      return this.#onabort;
    }
    set onabort(listener: ((event: Event) => void) | null) {
      // it is called in the order in which it was set, among the other listeners
      this.removeEventListener('abort', this.#onabort);
      this.#onabort = typeof listener === 'function' ? listener : null;
      this.addEventListener('abort', this.#onabort);
    }
    get aborted(): boolean {
      return this.#aborted;
    }
    get reason(): unknown {
      return this.#reason;
    }
    throwIfAborted(): void {
      if (this.#aborted) throw this.#reason;
    }
    static abort(reason?: unknown): AbortSignal {
      const signal = make();
      abort(signal, reason);
      return signal;
    }
    static timeout(milliseconds: unknown): AbortSignal {
      const signal = make();
      hooks.after(Number(milliseconds), () =>
        abort(signal, new DOMException('The operation timed out', 'TimeoutError')),
      );
      return signal;
    }
    static any(signals: Iterable<AbortSignal>): AbortSignal {
      const combined = make();
      for (const signal of hooks.items(signals)) {
        if (signal.aborted) abort(combined, signal.reason);
        else signal.addEventListener('abort', () => abort(combined, signal.reason), { once: true });
      }
      return combined;
    }
    static {
      isSignal = (value) => typeof value === 'object' && value !== null && #aborted in value;
      onAbort = (signal, callback) => {
        if (signal.#aborted) callback(signal.#reason);
        else signal.#callbacks.push(callback);
      };
      abort = (signal, reason) => {
        if (signal.#aborted) return;
        signal.#aborted = true;
        signal.#reason = reason === undefined ? new DOMException('This operation was aborted', 'AbortError') : reason;
        for (const callback of signal.#callbacks.splice(0)) callback(signal.#reason);
        signal.dispatchEvent(new GuestEvent('abort'));
      };
    }
  }
  const make = (): AbortSignal => {
    open = true;
    try {
      return new AbortSignal();
    } finally {
      open = false;
    }
  };

  class AbortController {
    readonly signal: AbortSignal = make();
    abort(reason?: unknown): void {
      abort(this.signal, reason);
    }
  }

  return {
    globals: { Event: GuestEvent, CustomEvent, EventTarget, AbortSignal, AbortController },
    create() {
      const signal = make();
      // it is the host that aborts this one, and nothing that a listener throws may come to it
      const abortByHost = (reason: unknown): void => {
        try {
          abort(signal, reason);
        } catch (error) {
          hooks.report(error);
        }
      };
      return { signal, abort: abortByHost };
    },
    isSignal: (value) => isSignal(value),
    onAbort: (signal, callback) => onAbort(signal as AbortSignal, callback),
  };
}
