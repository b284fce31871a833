/** `DOMException` (Web IDL, section 2.8): what the web's functions throw where the language has no error of its own. */
export class DOMException extends Error {
  constructor(message = '', name = 'Error') {
    super(message);
    Object.defineProperty(this, 'name', { value: name, configurable: true });
  }
}
