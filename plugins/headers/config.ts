/** The plugin's config, checked before the first request. */

export interface Changes {
  readonly remove: readonly string[];
  readonly set: readonly (readonly [name: string, value: string[]])[];
  readonly append: readonly (readonly [name: string, values: string[]])[];
}

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The server frames messages itself. */
const FRAMING = ['connection', 'content-length', 'transfer-encoding'];

export function readConfig(config: unknown): { readonly request: Changes; readonly response: Changes } {
  const { request, response } = members(config, 'config', ['request', 'response']);
  return { request: readChanges(request, 'config.request'), response: readChanges(response, 'config.response') };
}

function readChanges(value: unknown, at: string): Changes {
  const { set, append, remove } = members(value, at, ['set', 'append', 'remove']);
  return {
    set: readFields(set, `${at}.set`),
    append: readFields(append, `${at}.append`),
    remove: readNames(remove, `${at}.remove`),
  };
}

function readFields(value: unknown, at: string): [string, string[]][] {
  return Object.entries(members(value, at)).map(([name, field]) => {
    checkName(name, at);
    const here = `${at}[${JSON.stringify(name)}]`;
    const values: unknown[] = Array.isArray(field) ? field : [field];
    return [name, values.map((one) => checkValue(one, here))];
  });
}

function readNames(value: unknown, at: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError(`${at} must be an array of names`);
  return value.map((name: unknown) => checkName(name, at));
}

function checkName(name: unknown, at: string): string {
  if (typeof name !== 'string' || !NAME.test(name))
    throw new TypeError(`${at}: ${JSON.stringify(name)} is not a header's name`);
  if (FRAMING.includes(name.toLowerCase()))
    throw new TypeError(`${at}: ${name} is the server's business and cannot be changed`);
  return name;
}

function checkValue(value: unknown, at: string): string {
  if (typeof value !== 'string')
    throw new TypeError(`${at} must be a string or an array of strings, got ${JSON.stringify(value)}`);
  if (!VALUE.test(value))
    throw new TypeError(`${at}: ${JSON.stringify(value)} has a character that may not stand in a header`);
  return value;
}

/** The members of an object, only `known` ones if that is given. */
function members(value: unknown, at: string, known?: readonly string[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError(`${at} must be an object`);
  for (const key of Object.keys(value)) {
    if (known !== undefined && !known.includes(key)) {
      throw new TypeError(`${at}.${key} is not known; there are ${known.join(', ')}`);
    }
  }
  return { ...value };
}
