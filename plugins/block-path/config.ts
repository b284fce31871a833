/** The plugin's config, checked. */

export interface BlockPathConfig {
  /** Glob patterns of paths. */
  readonly paths: string[];
  /** The status of the answer. */
  readonly status: number;
  /** The text of the answer. */
  readonly body: string;
  /** Whether upper and lower case are the same. */
  readonly nocase: boolean;
}

const KEYS = ['paths', 'status', 'body', 'nocase'];

export function readConfig(config: unknown): BlockPathConfig {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new TypeError('config must be an object such as { paths: ["/admin/**"] }');
  }
  const unknown = Object.keys(config).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new TypeError(`config.${unknown} is not known; there are ${KEYS.join(', ')}`);
  const { paths, status = 403, body = 'Forbidden\n', nocase = false }: Record<string, unknown> = { ...config };
  if (!Array.isArray(paths) || paths.length === 0)
    throw new TypeError('config.paths must be an array of at least one pattern');
  for (const [at, path] of paths.entries()) {
    if (typeof path !== 'string' || !path.startsWith('/')) {
      throw new TypeError(`config.paths[${at}] must be a pattern that starts with "/", got ${JSON.stringify(path)}`);
    }
  }
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 400 || status > 599) {
    throw new TypeError(`config.status must be an integer from 400 to 599, got ${JSON.stringify(status)}`);
  }
  if (typeof body !== 'string') throw new TypeError(`config.body must be a string, got ${JSON.stringify(body)}`);
  if (typeof nocase !== 'boolean')
    throw new TypeError(`config.nocase must be true or false, got ${JSON.stringify(nocase)}`);
  return { paths, status, body, nocase };
}
