/**
 * `tsugi/native`: plugins in the host's own process, trusted like its own code: ES modules, and shared libraries. Nothing
 * confines them.
 */
import type { Runtime } from '../../host/index.ts';
import { TrustedPrograms } from '../../interpreter/index.ts';
import { Libraries } from './koffi.ts';
import { startLibrary } from './library.ts';
import { startModule } from './module.ts';

/** What plugins with `"runtime": "native"` run in. */
export function native(): Runtime {
  const programs = new TrustedPrograms();
  const libraries = new Libraries();
  return {
    name: 'native',
    remote: false,
    start(found, context) {
      const library = found.manifest?.library;
      if (library === undefined) return startModule(found, context, programs);
      return startLibrary(found, library, context, { libraries, programs });
    },
  };
}
