/** Header fields of a request or a response: case-insensitive, in order, with several values for a name. */
import { Misuse } from './failure.ts';
import type { HttpHeaders } from './http.ts';

interface Field {
  /** As it was first written; names travel on in their own spelling. */
  readonly name: string;
  values: string[];
}

/** RFC 9110, 5.6.2: a field's name is a token. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110, 5.5: what may not stand in a value. A line break here would be a header of the attacker's own. */
const NOT_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

/** RFC 9110, 7.6.1: fields about one connection, which a proxy keeps to itself. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

export class HeaderFields implements HttpHeaders {
  readonly #fields = new Map<string, Field>();

  /** @param raw names and values in turn, as node:http gives them */
  static fromRaw(raw: readonly string[]): HeaderFields {
    const headers = new HeaderFields();
    for (let i = 0; i + 1 < raw.length; i += 2) headers.#add(raw[i] ?? '', raw[i + 1] ?? '');
    return headers;
  }

  /** @throws Misuse for a name or value that may not stand in a header */
  static fromRecord(record: Readonly<Record<string, string | readonly string[]>>): HeaderFields {
    const headers = new HeaderFields();
    for (const [name, value] of Object.entries(record)) {
      for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one);
    }
    return headers;
  }

  get(name: string): string | undefined {
    const values = this.#fields.get(name.toLowerCase())?.values;
    return values?.length === 1 ? values[0] : values?.join(', ');
  }

  getAll(name: string): string[] {
    return [...(this.#fields.get(name.toLowerCase())?.values ?? [])];
  }

  has(name: string): boolean {
    return this.#fields.has(name.toLowerCase());
  }

  set(name: string, value: string | readonly string[]): void {
    const values = typeof value === 'string' ? [value] : [...value];
    checkName(name);
    for (const one of values) checkValue(name, one);
    const key = name.toLowerCase();
    if (values.length === 0) this.#fields.delete(key);
    else this.#fields.set(key, { name: this.#fields.get(key)?.name ?? name, values });
  }

  append(name: string, value: string): void {
    checkName(name);
    checkValue(name, value);
    this.#add(name, value);
  }

  delete(name: string): void {
    this.#fields.delete(name.toLowerCase());
  }

  names(): string[] {
    return [...this.#fields.keys()];
  }

  /** Names and values in turn: all that there are. */
  toAll(): string[] {
    return [...this.#fields.values()].flatMap(({ name, values }) => values.flatMap((value) => [name, value]));
  }

  /** Names and values in turn, without hop-by-hop fields and those that `except` names (in lower case). */
  toRaw(except?: ReadonlySet<string>): string[] {
    const named = this.#connectionOptions();
    const raw: string[] = [];
    for (const [key, field] of this.#fields) {
      if (HOP_BY_HOP.has(key) || named?.has(key) || except?.has(key)) continue;
      for (const value of field.values) raw.push(field.name, value);
    }
    return raw;
  }

  /** `connection: x` makes `x` a hop-by-hop field too. */
  #connectionOptions(): Set<string> | undefined {
    const connection = this.get('connection');
    if (connection === undefined) return undefined;
    return new Set(connection.split(',').map((option) => option.trim().toLowerCase()));
  }

  #add(name: string, value: string): void {
    const key = name.toLowerCase();
    const field = this.#fields.get(key);
    if (field === undefined) this.#fields.set(key, { name, values: [value] });
    else field.values.push(value);
  }
}

function checkName(name: unknown): void {
  if (typeof name !== 'string') throw new Misuse(`a header's name must be a string, got ${typeof name}`);
  if (!TOKEN.test(name)) throw new Misuse(`${JSON.stringify(name)} is not a header's name`);
}

function checkValue(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new Misuse(`header ${name}: the value must be a string, got ${typeof value}`);
  const bad = NOT_IN_VALUE.exec(value);
  if (bad === null) return;
  const code = value.codePointAt(bad.index)?.toString(16).toUpperCase().padStart(4, '0');
  throw new Misuse(
    `header ${name}: U+${code} at offset ${bad.index} may not stand in a header; encode the value (encodeURIComponent)`,
  );
}
