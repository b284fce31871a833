/**
 * Errors on both sides of the boundary (rule 6): stack traces that show only guest frames in positions of the
 * TypeScript, host errors as errors of this realm, and a description by value of what a guest threw.
 */
import { OFFSET } from '../offset.ts';
import {
  apply,
  defineProperty,
  ERRORS,
  freeze,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  RealmError,
  RealmString,
  RealmWeakMap,
  weakMapGet,
  weakMapSet,
  weakSetAdd,
  weakSetHas,
} from './primordials.ts';

/** V8's call site, as far as it is used. */
interface CallSite {
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  getFunctionName(): string | null;
  getTypeName(): string | null;
  isConstructor(): boolean;
  isAsync(): boolean;
}

/** @returns `file:line:column` in the source, or '' for a frame that is not the guest's */
export type Locate = (script: string, line: number, column: number) => string;

/** What the host knows about one of its errors: the guest's own error if it came from there, else name and message. */
export interface HostErrorFacts {
  readonly guest?: unknown;
  readonly name: string;
  readonly message: string;
}

/**
 * What a guest threw, by value. `host` is the host error that the guest passed back. `object` is what is no error and has
 * no message; a rendering of it stands in `message`.
 */
export interface Thrown {
  readonly kind: 'error' | 'object' | 'value' | 'host' | 'termination';
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** `file:line:column` of the innermost guest frame, or ''. */
  readonly at: string;
  readonly host?: unknown;
  /** With kind `value`: the primitive itself, a symbol as text. */
  readonly value?: unknown;
  readonly cause?: Thrown;
}

/** One activation of an interpreted guest; `at` is an offset in its JavaScript. */
export interface TraceEntry {
  readonly script: string;
  readonly name: string;
  readonly at: number;
}
export type FindTrace = (error: unknown) => readonly TraceEntry[] | undefined;

export interface GuestErrors {
  /**
   * How many frames V8 keeps of an error. It formats them itself, the host's among them, where no stack is left to call a
   * formatter; so an engine that keeps frames of its own has V8 keep none.
   */
  limitFrames(count: number): void;
  /** @param isProxy calls no trap */
  connect(locate: Locate, exportError: (error: unknown) => HostErrorFacts, isProxy: (value: object) => boolean): void;
  /** Asks the interpreted engine for places, as V8 sees only the engine's. */
  connectTrace(find: FindTrace): void;
  /** The error of this realm that stands for a host error. */
  fromHost(error: unknown): unknown;
  describe(thrown: unknown, depth?: number): Thrown;
  /** The host error that an error of this realm stands for, or undefined. */
  original(value: object): unknown;
}

const MAX_TEXT = 10_000;
const MAX_FRAMES = 20;
/** More prototypes than an error has. */
const MAX_CHAIN = 100;

/** @param preview a short rendering of a value; may throw */
export function createErrors(
  isTermination: (thrown: unknown) => boolean,
  preview: (value: unknown) => string,
): GuestErrors {
  let locate: Locate = () => '';
  let exportError: (error: unknown) => HostErrorFacts = () => ({ name: 'Error', message: 'a call to the host failed' });
  const places = new RealmWeakMap<object, string>();
  const hostErrors = new RealmWeakMap<object, unknown>();

  let isProxy: (value: object) => boolean = () => false;

  /**
   * A property as text. V8 formats in a way of its own what is formatted while it formats another stack, with the frames of
   * the host and their files. So no code of the guest's may run in here: accessors and proxies of guests are passed over.
   */
  const plain = (error: object, key: 'name' | 'message'): string | undefined => {
    let at: object | null = error;
    for (let i = 0; i < MAX_CHAIN && at !== null && !isProxy(at); i++) {
      const found = getOwnPropertyDescriptor(at, key);
      if (found !== undefined && ('value' in found || weakSetHas(standard, at))) {
        const value: unknown = 'value' in found ? found.value : apply(found.get as () => unknown, error, []);
        return value === undefined ||
          typeof value === 'object' ||
          typeof value === 'function' ||
          typeof value === 'symbol'
          ? undefined
          : RealmString(value);
      }
      at = getPrototypeOf(at);
    }
    return undefined;
  };

  const header = (error: unknown): string => {
    if (typeof error !== 'object' || error === null) return 'Error';
    const text = plain(error, 'message') ?? '';
    const title = plain(error, 'name') ?? 'Error';
    return text === '' ? title : title === '' ? text : `${title}: ${text}`;
  };

  let findTrace: FindTrace = () => undefined;

  const formatTrace = (error: unknown, trace: readonly TraceEntry[]): string => {
    let text = '';
    let shown = 0;
    for (let i = 0; i < trace.length; i++) {
      const { script, name, at } = trace[i] as TraceEntry;
      const place = locate(script, at, OFFSET);
      if (place === '') continue;
      if (shown++ === 0 && typeof error === 'object' && error !== null) weakMapSet(places, error, place);
      text += name === '' ? `\n    at ${place}` : `\n    at ${name} (${place})`;
    }
    return text;
  };

  const formatStack = (error: unknown, sites: readonly CallSite[]): string => {
    let text = 'Error';
    try {
      text = header(error);
      const trace = findTrace(error);
      if (trace !== undefined) return text + formatTrace(error, trace);
      let shown = 0;
      for (let i = 0; i < sites.length && shown < MAX_FRAMES; i++) {
        const site = sites[i] as CallSite;
        const script = site.getScriptNameOrSourceURL();
        if (typeof script !== 'string') continue;
        const place = locate(script, site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0);
        if (place === '') continue;
        if (shown++ === 0 && typeof error === 'object' && error !== null) weakMapSet(places, error, place);
        const name = frameName(site);
        text += name === '' ? `\n    at ${place}` : `\n    at ${name} (${place})`;
      }
    } catch {
      // out of stack: what there is so far must do
    }
    return text;
  };
  defineProperty(RealmError, 'prepareStackTrace', { value: freeze(formatStack), writable: false, configurable: false });

  const text = (value: unknown): string => {
    const result = typeof value === 'string' ? value : typeof value === 'symbol' ? 'a symbol' : RealmString(value);
    return result.length > MAX_TEXT ? `${cut(result)}…` : result;
  };

  const describe = (thrown: unknown, depth = 0): Thrown => {
    const place = { name: 'Error', message: '', stack: '', at: '' };
    if (isTermination(thrown)) {
      try {
        place.stack = text((thrown as Error).stack);
      } catch {
        // no stack left to format it
      }
      return {
        ...place,
        __proto__: null,
        kind: 'termination',
        at: (weakMapGet(places, thrown as object) as string | undefined) ?? '',
      } as Thrown;
    }
    if ((typeof thrown !== 'object' && typeof thrown !== 'function') || thrown === null) {
      const value = typeof thrown === 'symbol' ? RealmString(thrown) : thrown;
      return { ...place, __proto__: null, kind: 'value', message: text(thrown), value } as Thrown;
    }
    let host: unknown;
    let kind: Thrown['kind'] = 'error';
    let cause: Thrown | undefined;
    try {
      host = weakMapGet(hostErrors, thrown as object);
      const error = thrown as Error;
      // each is read once; a getter or a proxy may throw or lie, which then shows in the description and nowhere else
      place.stack = text(error.stack ?? '');
      const { name } = error as { name?: unknown };
      place.name = text(name ?? 'Error');
      place.message = text(error.message ?? '');
      place.at = (weakMapGet(places, thrown as object) as string | undefined) ?? '';
      if (depth < 5 && 'cause' in error) cause = describe(error.cause, depth + 1);
      // an object with a name is an error of the guest's own kind
      const named = name !== undefined && typeof thrown === 'object';
      if (!named && place.message === '' && host === undefined && !(error instanceof RealmError)) {
        place.message = text(preview(thrown));
        kind = 'object';
      }
    } catch {
      place.message ||= 'an error that cannot be read';
    }
    if (host !== undefined) kind = 'host';
    return { ...place, __proto__: null, kind, host, cause } as Thrown;
  };

  return {
    limitFrames(count) {
      defineProperty(RealmError, 'stackTraceLimit', { value: count, writable: false, configurable: false });
    },
    connect(locateHook, exportHook, proxies) {
      isProxy = proxies;
      locate = locateHook;
      exportError = exportHook;
    },
    fromHost(error) {
      let facts: HostErrorFacts;
      try {
        // an error of this realm only passed through the host's frames
        if (error instanceof RealmError) return error;
        facts = exportError(error);
        if (facts.guest !== undefined) return facts.guest;
      } catch {
        facts = { name: 'RangeError', message: 'Maximum call stack size exceeded' };
      }
      const Constructor = ERRORS[facts.name] ?? RealmError;
      const made = new Constructor(facts.message);
      if (ERRORS[facts.name] === undefined) {
        defineProperty(made, 'name', { value: facts.name, writable: true, configurable: true, enumerable: false });
      }
      weakMapSet(hostErrors, made, error);
      return made;
    },
    connectTrace(find) {
      findTrace = find;
    },
    describe,
    original: (value) => weakMapGet(hostErrors, value),
  };
}

/** Whose accessors are the realm's own; see `harden.ts`. */
const standard = new WeakSet();
for (const name in ERRORS) weakSetAdd(standard, (ERRORS[name] as ErrorConstructor).prototype);
const LATER = ['AggregateError', 'SuppressedError'];
for (let at = 0; at < LATER.length; at++) {
  const found = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[LATER[at] as string];
  if (found !== undefined) weakSetAdd(standard, found.prototype);
}

const cut = (value: string): string => apply(sliceString, value, [0, MAX_TEXT]) as string;
const sliceString = String.prototype.slice;

function frameName(site: CallSite): string {
  const name = site.getFunctionName();
  // the wrapper of a module and the generated code of the boundary have no name that means anything to an author
  if (name === null || name === '') return '';
  return `${site.isAsync() ? 'async ' : ''}${site.isConstructor() ? 'new ' : ''}${name}`;
}
