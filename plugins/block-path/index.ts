/** Answers requests for certain paths itself, so that they never get further. */
import picomatch from 'picomatch';
import type { Middleware } from 'tsugi/http';
import { readConfig } from './config.ts';

export default function blockPath(config: unknown): Middleware {
  const { paths, status, body, nocase } = readConfig(config);
  const isBlocked = picomatch(paths, { dot: true, nocase });
  return {
    handle(request, next) {
      // Whichever way the upstream may read the path.
      if (request.paths().some((path) => isBlocked(path))) return { status, body };
      return next();
    },
  };
}
