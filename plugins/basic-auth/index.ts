/** Lets requests for certain paths through only with a user's name and password (RFC 7617). */
import picomatch from 'picomatch';
import type { Middleware, PluginContext } from 'tsugi/http';
import { readConfig } from './config.ts';
import { readCredentials } from './credentials.ts';
import { createVerifier } from './verify.ts';

export default async function basicAuth(config: unknown, context: PluginContext): Promise<Middleware> {
  const { realm, users, paths, except, nocase, userHeader, removeAuthorization } = readConfig(config);
  const verify = await createVerifier(users);
  const isGuarded = picomatch(paths, { dot: true, nocase });
  const isExempt = except.length === 0 ? () => false : picomatch(except, { dot: true, nocase });
  const challenge = {
    status: 401,
    headers: { 'www-authenticate': `Basic realm="${realm}", charset="UTF-8"` },
    body: 'Unauthorized\n',
  };

  return {
    async handle(request, next) {
      if (userHeader !== undefined) request.headers.delete(userHeader);
      // Guarded if any reading of the path is, exempt only if all of them are.
      const readings = request.paths();
      if (!readings.some((path) => isGuarded(path)) || readings.every((path) => isExempt(path))) return next();

      const given = readCredentials(request.headers.getAll('authorization'));
      if (given === undefined) return challenge;
      if (!(await verify(given.user, given.password))) {
        context.log.warn('refused', { remoteAddress: request.remoteAddress });
        return challenge;
      }
      if (userHeader !== undefined) request.headers.set(userHeader, encodeURIComponent(given.user));
      if (removeAuthorization) request.headers.delete('authorization');
      return next();
    },
  };
}
