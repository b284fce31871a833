/** Linking: finds the host modules that a module imports, before any of its code runs. */
import { isBuiltin } from 'node:module';
import type { Image } from './image.ts';
import { noNodeModule } from './transpile/esbuild.ts';

/**
 * @param find the namespace of a granted host module, an object of the guest's realm
 * @param missing what to say of a host module that was not found
 * @throws TsugiError `PERMISSION` for a host module that was not granted, `LOAD` for anything else, `SYNTAX` for a name
 * that the module does not export
 */
export function link(
  image: Image,
  find: (specifier: string) => object | undefined,
  missing: (specifier: string) => string,
): object[] {
  return image.data.imports.map(({ specifier, names, line, column }) => {
    const namespace = find(specifier);
    if (namespace === undefined) {
      if (specifier.startsWith('host:')) throw image.errorAt('PERMISSION', missing(specifier), line, column);
      if (isBuiltin(specifier)) throw image.errorAt('LOAD', noNodeModule(specifier), line, column);
      const mend = 'a single file imports host modules only; for files and packages make the plugin a folder';
      throw image.errorAt('LOAD', `cannot import "${specifier}": ${mend}`, line, column);
    }
    if (names !== '*') {
      for (const name of names) {
        if (Object.hasOwn(namespace, name)) continue;
        const has = Object.keys(namespace).join(', ') || 'none';
        throw image.errorAt('SYNTAX', `"${specifier}" has no export "${name}"; it has ${has}`, line, column);
      }
    }
    return namespace;
  });
}
