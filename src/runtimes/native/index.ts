/**
 * `tsugi/native`: plugins in the host's own process, trusted like its own code: ES modules, and shared libraries. Nothing
 * confines them.
 */
import type { Runtime } from '../../host/index.ts';
import { TrustedPrograms } from '../../interpreter/index.ts';
import { startModule } from './module.ts';

/** What plugins with `"runtime": "native"` run in. */
export function native(): Runtime {
  const programs = new TrustedPrograms();
  return {
    name: 'native',
    remote: false,
    start: (found, context) => startModule(found, context, programs),
  };
}
