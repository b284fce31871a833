import type { Middleware } from 'tsugi/http';

class ConfigError extends Error {
  override name = 'ConfigError';
}

export default async (config: unknown): Promise<Middleware> => {
  await null;
  throw new ConfigError(`cannot use ${JSON.stringify(config)}`, { cause: new RangeError('no header') });
};
