/** The plugin's config, checked. Messages name a user, never a hash. */

export interface User {
  readonly name: string;
  readonly kind: 'sha' | 'bcrypt';
  /** For `sha` the digest in base64, for `bcrypt` the whole entry after the name. */
  readonly hash: string;
}

export interface BasicAuthConfig {
  /** What a browser shows when it asks for the password. */
  readonly realm: string;
  readonly users: readonly User[];
  /** Patterns of the paths that are guarded. */
  readonly paths: string[];
  /** Patterns of paths that are not, although `paths` matches them. */
  readonly except: string[];
  readonly nocase: boolean;
  /** The field that tells the upstream who it is, percent-encoded. */
  readonly userHeader?: string;
  /** Whether the upstream does not get the password. */
  readonly removeAuthorization: boolean;
}

const KEYS = ['realm', 'users', 'paths', 'except', 'nocase', 'userHeader', 'removeAuthorization'];
const SHA = /^\{SHA\}([A-Za-z0-9+/]{27}=)$/;
const BCRYPT = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;

export function readConfig(config: unknown): BasicAuthConfig {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new TypeError('config must be an object such as { users: ["name:{SHA}…"], paths: ["/private/**"] }');
  }
  const unknown = Object.keys(config).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new TypeError(`config.${unknown} is not known; there are ${KEYS.join(', ')}`);
  const given: Record<string, unknown> = { ...config };
  const { realm = 'restricted', userHeader, nocase = false, removeAuthorization = false } = given;
  if (typeof realm !== 'string' || !/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/.test(realm)) {
    throw new TypeError('config.realm must be ASCII text without quotes and backslashes');
  }
  if (userHeader !== undefined && (typeof userHeader !== 'string' || !/^[A-Za-z0-9-]+$/.test(userHeader))) {
    throw new TypeError('config.userHeader must be the name of a header such as "x-user"');
  }
  if (typeof nocase !== 'boolean') throw new TypeError('config.nocase must be true or false');
  if (typeof removeAuthorization !== 'boolean') throw new TypeError('config.removeAuthorization must be true or false');
  return {
    realm,
    users: readUsers(given.users),
    paths: readPatterns(given.paths ?? ['/**'], 'config.paths'),
    except: readPatterns(given.except ?? [], 'config.except'),
    nocase,
    removeAuthorization,
    ...(userHeader === undefined ? {} : { userHeader }),
  };
}

/** The entries of a file that `htpasswd` wrote: as an array of lines or as the text. */
function readUsers(value: unknown): User[] {
  const lines: unknown = typeof value === 'string' ? value.split(/\r?\n/).filter(isEntry) : value;
  if (!Array.isArray(lines) || lines.length === 0) {
    throw new TypeError('config.users must have at least one entry as htpasswd writes it: "name:hash"');
  }
  const users = lines.map(readUser);
  for (const [at, { name }] of users.entries()) {
    if (users.findIndex((user) => user.name === name) < at)
      throw new TypeError(`config.users[${at}]: "${name}" stands there twice`);
  }
  return users;
}

const isEntry = (line: string): boolean => line.trim() !== '' && !line.startsWith('#');

function readUser(line: unknown, at: number): User {
  const here = `config.users[${at}]`;
  const colon = typeof line === 'string' ? line.indexOf(':') : -1;
  if (typeof line !== 'string' || colon < 1) throw new TypeError(`${here} must be "name:hash", as htpasswd writes it`);
  const name = line.slice(0, colon);
  const entry = line.slice(colon + 1).trim();
  const sha = SHA.exec(entry)?.[1];
  if (sha !== undefined) return { name, kind: 'sha', hash: sha };
  const cost = BCRYPT.exec(entry)?.[1];
  if (cost === undefined) {
    throw new TypeError(
      `${here}: the hash of "${name}" is neither bcrypt nor {SHA}; make one with htpasswd -nB ${name}`,
    );
  }
  if (Number(cost) < 4 || Number(cost) > 14)
    throw new TypeError(`${here}: the bcrypt cost of "${name}" must be 4 to 14`);
  return { name, kind: 'bcrypt', hash: entry };
}

function readPatterns(value: unknown, at: string): string[] {
  if (!Array.isArray(value)) throw new TypeError(`${at} must be an array of patterns`);
  return value.map((pattern: unknown, index) => {
    if (typeof pattern === 'string' && pattern.startsWith('/')) return pattern;
    throw new TypeError(`${at}[${index}] must be a pattern that starts with "/", got ${JSON.stringify(pattern)}`);
  });
}
