/** The plugin's config, checked. */

export interface RequestIdConfig {
  /** The field that carries the id. */
  readonly header: string;
  /** Whether a client's own id stays, if it is sane. */
  readonly keep: boolean;
  /** The longest id, in characters, that is still sane. */
  readonly maxLength: number;
}

const DEFAULTS: RequestIdConfig = { header: 'x-request-id', keep: true, maxLength: 128 };

export function readConfig(config: unknown): RequestIdConfig {
  if (config === undefined || config === null) return DEFAULTS;
  if (typeof config !== 'object' || Array.isArray(config)) throw new TypeError('config must be an object');
  const unknown = Object.keys(config).find((key) => !(key in DEFAULTS));
  if (unknown !== undefined)
    throw new TypeError(`config.${unknown} is not known; there are ${Object.keys(DEFAULTS).join(', ')}`);
  const { header, keep, maxLength }: Record<string, unknown> = { ...DEFAULTS, ...config };
  if (typeof header !== 'string' || !/^[A-Za-z0-9-]+$/.test(header)) {
    throw new TypeError(
      `config.header must be the name of a header such as "x-request-id", got ${JSON.stringify(header)}`,
    );
  }
  if (typeof keep !== 'boolean') throw new TypeError(`config.keep must be true or false, got ${JSON.stringify(keep)}`);
  if (typeof maxLength !== 'number' || !Number.isInteger(maxLength) || maxLength < 1 || maxLength > 1024) {
    throw new TypeError(`config.maxLength must be an integer from 1 to 1024, got ${JSON.stringify(maxLength)}`);
  }
  return { header, keep, maxLength };
}
