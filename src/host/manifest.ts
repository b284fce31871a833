/**
 * The field `tsugi` of a plugin's package.json: its name, what it implements, which host modules it asks for, the version
 * of tsugi that it needs, and what it runs in. All of it may be left out; what is there is checked.
 */
import { TsugiError } from '../diagnostics/error.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isAtLeast, ownVersion, VERSION_PATTERN } from '../diagnostics/version.ts';
import { type RuntimeFields, readRuntime } from './manifest-runtime.ts';

export interface Manifest extends RuntimeFields {
  /** The plugin's name; its folder's if absent. */
  readonly name?: string;
  /** The name of the contract. */
  readonly implements?: string;
  /** Host modules by name, without `host:`. If absent, what the source imports counts as asked for. */
  readonly modules?: readonly string[];
  /** The lowest version of tsugi that it runs with. */
  readonly minimum?: string;
}

const FIELDS = ['name', 'implements', 'modules', 'minimum', 'runtime', 'command', 'library'] as const;

/**
 * @param fields the parsed package.json
 * @param file its path, for the error
 * @throws TsugiError `LOAD` with the path of what is wrong
 */
export function readManifest(fields: object, file: string): Manifest {
  if (!('tsugi' in fields)) return {};
  const given = fields.tsugi;
  const fail = (message: string): never => {
    throw new TsugiError('LOAD', `package.json: ${message}`, { file });
  };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return fail(`tsugi must be an object, got ${kindOf(given)}`);
  }
  for (const key of Object.keys(given)) {
    if ((FIELDS as readonly string[]).includes(key)) continue;
    fail(`tsugi.${key} is unknown${didYouMean(key, FIELDS)}; there are ${FIELDS.join(', ')}`);
  }
  const text = (key: (typeof FIELDS)[number], pattern: RegExp, form: string): string | undefined => {
    const value = (given as Record<string, unknown>)[key];
    if (value === undefined || (typeof value === 'string' && pattern.test(value))) return value;
    return fail(
      `tsugi.${key} must be ${form}, got ${typeof value === 'string' ? JSON.stringify(value) : kindOf(value)}`,
    );
  };
  const name = text('name', /^[\w@][\w@.-]*$/, 'a name of letters, digits, ".", "_", "-" and "@"');
  const contract = text('implements', /./, 'the name of a contract');
  const minimum = text('minimum', VERSION_PATTERN, 'a version such as "0.1.0"');
  const modules = readModules((given as { modules?: unknown }).modules, fail);
  if (minimum !== undefined && !isAtLeast(ownVersion(), minimum)) {
    fail(`the plugin needs tsugi ${minimum} or later (tsugi.minimum), and this is ${ownVersion()}`);
  }
  return {
    ...readRuntime(given as Record<string, unknown>, fail),
    ...(name !== undefined && { name }),
    ...(contract !== undefined && { implements: contract }),
    ...(modules !== undefined && { modules }),
    ...(minimum !== undefined && { minimum }),
  };
}

function readModules(value: unknown, fail: (message: string) => never): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return fail(`tsugi.modules must be an array of host modules, got ${kindOf(value)}`);
  return value.map((item: unknown, at) => {
    if (typeof item === 'string' && /^(?:host:)?[\w./-]+$/.test(item)) return plainName(item);
    const got = typeof item === 'string' ? JSON.stringify(item) : kindOf(item);
    return fail(`tsugi.modules[${at}] must be the name of a host module such as "kv", got ${got}`);
  });
}

/** `host:kv` and `kv` are one. */
export const plainName = (module: string): string => module.replace(/^host:/, '');

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value;
