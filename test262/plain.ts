/** Plain V8 as an engine of the runner: what it fails, no engine on top of it can be blamed for. */
import vm from 'node:vm';
import type { Failure, TestHost, TestRealm } from './engines.ts';

/** Needs `--experimental-vm-modules`. */
export function createPlain(host: TestHost): TestRealm {
  const run = (source: string): void => {
    new vm.Script(`"use strict"; ${source}`).runInContext(context, { timeout: 10_000 });
  };
  const console = { log: host.print, debug: run };
  const context = vm.createContext({ console, setTimeout });
  return {
    evaluate(source) {
      let script: vm.Script;
      try {
        script = new vm.Script(`"use strict"; ${source}`);
      } catch (error) {
        return failureOf('parse', error);
      }
      try {
        script.runInContext(context, { timeout: 10_000 });
        return undefined;
      } catch (error) {
        return failureOf('runtime', error);
      }
    },
    async import(source) {
      let module: vm.SourceTextModule;
      try {
        module = new vm.SourceTextModule(source, {
          context,
          initializeImportMeta: (meta) => {
            meta.url = 'test:';
          },
        });
        await module.link(() => {
          throw new Error('there is no second module');
        });
      } catch (error) {
        return failureOf('parse', error);
      }
      return module.evaluate({ timeout: 10_000 }).then(
        () => undefined,
        (error: unknown) => failureOf('runtime', error),
      );
    },
    dispose() {},
  };
}

function failureOf(phase: Failure['phase'], error: unknown): Failure {
  const { name, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>;
  return { phase, name: String(name ?? typeof error), message: String(message ?? error) };
}
