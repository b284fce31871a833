/** Linking: finds the host modules that a module imports, before any of its code runs. */
import { isBuiltin } from 'node:module';
import type { Image } from './image.ts';
import { noNodeModule } from './transpile/esbuild.ts';

/**
 * @param find the namespace of a granted host module, an object of the guest's realm
 * @param available names for the message
 * @throws TsugiError `PERMISSION` for a host module that was not granted, `LOAD` for anything else, `SYNTAX` for a name
 * that the module does not export
 */
export function link(
  image: Image,
  find: (specifier: string) => object | undefined,
  available: readonly string[],
): object[] {
  return image.data.imports.map(({ specifier, names, line, column }) => {
    const namespace = find(specifier);
    if (namespace === undefined) {
      const granted = available.map((name) => (name.startsWith('host:') ? name : `host:${name}`));
      if (specifier.startsWith('host:')) {
        const has = granted.length === 0 ? 'the host grants none to this plugin' : `it has ${granted.join(', ')}`;
        throw image.errorAt('PERMISSION', `there is no host module "${specifier}" here: ${has}`, line, column);
      }
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
