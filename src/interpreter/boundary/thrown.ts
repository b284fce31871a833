/** What code of the host's own realm throws, described as what a guest throws is. */
import type { HostErrorFacts, Thrown } from '../realm/guest/errors.ts';
import { readablePreview } from './preview.ts';

/** Errors of the host that were given to such code, to know them by when they come back. */
export class HostErrors {
  readonly #given = new WeakMap<object, unknown>();

  /** @param facts what the other side may know of it @returns what stands for it there */
  give(error: unknown, facts: HostErrorFacts): unknown {
    if (facts.guest !== undefined) return facts.guest;
    if (error instanceof Error) {
      this.#given.set(error, error);
      return error;
    }
    const made = facts.name === 'TypeError' ? new TypeError(facts.message) : new Error(facts.message);
    this.#given.set(made, error);
    return made;
  }

  has(error: object): boolean {
    return this.#given.has(error);
  }

  original(error: object): unknown {
    return this.#given.get(error);
  }
}

/** `file:line:column` in the source for a place in a module, '' for a module that is none of the plugin's. */
type Locate = (url: string, line: number, column: number) => string;

const MAX_TEXT = 10_000;
const MAX_CAUSES = 5;

export function describeHere(hosts: HostErrors, locate: Locate): (thrown: unknown, depth?: number) => Thrown {
  const describe = (thrown: unknown, depth = 0): Thrown => {
    const place = { name: 'Error', message: '', stack: '', at: '' };
    if ((typeof thrown !== 'object' && typeof thrown !== 'function') || thrown === null) {
      const value = typeof thrown === 'symbol' ? String(thrown) : thrown;
      return { ...place, kind: 'value', message: text(thrown), value };
    }
    const host = hosts.has(thrown) ? ({ kind: 'host', host: hosts.original(thrown) } as const) : undefined;
    try {
      const { name, message, stack, cause } = thrown as Partial<Error>;
      place.name = text(name ?? 'Error');
      place.message = text(message ?? '');
      const frames = framesOf(text(stack ?? ''), locate);
      place.stack = `${titleOf(place)}${frames.text}`;
      place.at = frames.at;
      // an object with a name is an error of the plugin's own kind
      const named = name !== undefined && typeof thrown === 'object';
      if (!named && place.message === '' && host === undefined && !(thrown instanceof Error)) {
        return { ...place, kind: 'object', message: readablePreview(thrown) };
      }
      const inner = cause === undefined || depth >= MAX_CAUSES ? undefined : describe(cause, depth + 1);
      return { ...place, kind: 'error', ...(inner !== undefined && { cause: inner }), ...host };
    } catch {
      return { ...place, kind: 'error', message: place.message || 'an error that cannot be read', ...host };
    }
  };
  return describe;
}

const titleOf = ({ name, message }: { name: string; message: string }): string =>
  message === '' ? name : `${name}: ${message}`;

/** The frames of a stack trace that are the plugin's, in positions of its source. */
function framesOf(stack: string, locate: Locate): { readonly text: string; readonly at: string } {
  let frames = '';
  let at = '';
  for (const line of stack.split('\n')) {
    const [, named, ofNamed, bare] = FRAME.exec(line) ?? [];
    const [, url, row, column] = PLACE.exec(ofNamed ?? bare ?? '') ?? [];
    if (url === undefined) continue;
    const place = locate(url, Number(row), Number(column));
    if (place === '') continue;
    if (at === '') at = place;
    frames += named === undefined ? `\n    at ${place}` : `\n    at ${named} (${place})`;
  }
  return { text: frames, at };
}
/** `    at name (place)`, or `    at place`. */
const FRAME = /^\s+at (?:(.+) \((.+)\)|(?:async )?(.+))$/;
const PLACE = /^(.+):(\d+):(\d+)$/;

function text(value: unknown): string {
  const result = typeof value === 'symbol' ? 'a symbol' : String(value);
  return result.length > MAX_TEXT ? `${result.slice(0, MAX_TEXT)}…` : result;
}
