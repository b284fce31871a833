/** `DOMException` (Web IDL, section 2.8): what the web's functions throw where the language has no error of its own. */

export type DOMExceptionClass = new (message?: string, name?: string) => Error;

export interface DOMExceptions {
  readonly DOMException: DOMExceptionClass;
  readonly globals: Record<string, unknown>;
}

export function createDOMException(): DOMExceptions {
  class DOMException extends Error {
    constructor(message = '', name = 'Error') {
      super(message);
      Object.defineProperty(this, 'name', { value: name, configurable: true });
    }
  }
  return { DOMException, globals: { DOMException } };
}
