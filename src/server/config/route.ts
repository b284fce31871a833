/** Checks what chains are made of: plugins, upstreams, and the routes that lead to them. */
import { isToken } from '../headers.ts';
import { covers, type RouteMatch } from '../routes/router.ts';
import { pathReadings } from '../target.ts';
import { type Check, type Fault, object, oneOrMore, show, text, truth, wrong } from './checks.ts';
import type { Path } from './json.ts';

/** A place in a chain. */
export interface ChainEntry {
  readonly name: string;
  readonly config?: unknown;
}

/** A route that was checked. */
export interface CheckedRoute {
  readonly match: RouteMatch;
  readonly stripPrefix: boolean;
  readonly plugins?: readonly ChainEntry[];
  readonly upstream?: string;
}

/** JSON values only: a config crosses to the plugin by value. */
const anything: Check = (value) => value;

const pluginObject = object({ name: text, config: anything }, 'a name or an object');

export const plugins: Check = (value, path, fault) => {
  if (!Array.isArray(value)) throw wrong('an array', value, path, fault);
  const seen = new Map<string, number>();
  return value.map((entry: unknown, at): ChainEntry => {
    const here = [...path, at];
    const checked = (
      typeof entry === 'string' ? { name: text(entry, here, fault) } : pluginObject(entry, here, fault)
    ) as {
      name?: string;
      config?: unknown;
    };
    if (checked.name === undefined) throw fault(here, `${show(here)} has no name`);
    const before = seen.get(checked.name);
    if (before !== undefined) {
      const first = show([...path, before]);
      throw fault([...here, 'name'], `${show(here)} is "${checked.name}" again; it stands at ${first} already`);
    }
    seen.set(checked.name, at);
    return { name: checked.name, ...('config' in checked ? { config: checked.config } : {}) };
  });
};

/** What an upstream's URL must be, in the config and on the command line. */
export function upstreamProblem(value: string): string | undefined {
  if (!URL.canParse(value)) return 'must be a URL such as http://localhost:3000';
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must start with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'must have no user; set "authorization" by a plugin';
  return url.search === '' && url.hash === '' ? undefined : 'must have no query and no fragment';
}

export const upstream: Check = (value, path, fault) => {
  const problem = upstreamProblem(text(value, path, fault) as string);
  if (problem !== undefined) throw fault(path, `${show(path)} ${problem}, got ${JSON.stringify(value)}`);
  return value;
};

const host: Check = (value, path, fault) => {
  const name = (text(value, path, fault) as string).toLowerCase();
  const problem = (what: string): Error => fault(path, `${show(path)} ${what}, got ${JSON.stringify(value)}`);
  if (/^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name)) return name;
  if (/:\d+$/.test(name)) throw problem('must have no port; it fits whatever port');
  throw problem('must be the name of a host such as "example.com" or "*.example.com"');
};

const path: Check = (value, at, fault) => {
  const given = text(value, at, fault) as string;
  const problem = (what: string): Error => fault(at, `${show(at)} ${what}, got ${JSON.stringify(given)}`);
  if (!given.startsWith('/')) throw problem('must start with "/"');
  if (given.includes('*')) throw problem('must have no "*"; it fits all that is below it anyway');
  const trimmed = given.replace(/\/$/, '');
  const [, ...others] = pathReadings(trimmed === '' ? '/' : trimmed);
  if (/[?#]/.test(given) || others.length > 0) throw problem('must be a plain path such as "/api"');
  return trimmed;
};

const method: Check = (value, at, fault) => {
  const given = text(value, at, fault) as string;
  if (isToken(given) && given === given.toUpperCase()) return given;
  throw fault(at, `${show(at)} must be a method in upper case such as "GET", got ${JSON.stringify(given)}`);
};

const members = object({
  host: oneOrMore(host),
  path: oneOrMore(path),
  method: oneOrMore(method),
  plugins,
  upstream,
  stripPrefix: truth,
});

interface Members {
  readonly host?: readonly string[];
  readonly path?: readonly string[];
  readonly method?: readonly string[];
  readonly plugins?: readonly ChainEntry[];
  readonly upstream?: string;
  readonly stripPrefix?: boolean;
}

export const routes: Check = (value, at, fault) => {
  if (!Array.isArray(value)) throw wrong('an array', value, at, fault);
  const checked: CheckedRoute[] = [];
  for (const [index, entry] of value.entries()) {
    const here = [...at, index];
    const one = route(entry, here, fault);
    const before = checked.findIndex(({ match }) => covers(match, one.match));
    if (before >= 0) {
      const first = show([...at, before]);
      throw fault(here, `${show(here)} is never reached: ${first} takes all that it would; put it before`);
    }
    checked.push(one);
  }
  return checked;
};

function route(entry: unknown, here: Path, fault: Fault): CheckedRoute {
  const { host, path, method, stripPrefix = false, ...rest } = members(entry, here, fault) as Members;
  if (stripPrefix && path === undefined) throw fault(here, `${show([...here, 'stripPrefix'])} needs a path to strip`);
  const match = {
    ...(host === undefined ? {} : { hosts: host }),
    ...(path === undefined ? {} : { paths: path }),
    ...(method === undefined ? {} : { methods: method }),
  };
  return { match, stripPrefix, ...rest };
}
