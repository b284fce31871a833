/**
 * How programs are compiled: fixed options, independent of any tsconfig.json of the user, so that a contract means the
 * same wherever it is read and a plugin gets the same verdict on every machine.
 */

import { fileURLToPath } from 'node:url';

/** TypeScript wants forward slashes on every platform. */
export const toPosix = (path: string): string => path.replaceAll('\\', '/');

const own = toPosix(fileURLToPath(import.meta.url));
/** The folder of tsugi's own sources in a checkout, of its declarations in an installed package. */
export const PACKAGE_ROOT = own.replace(/\/contract\/[^/]*$/, '');
const extension = own.endsWith('.ts') ? '.ts' : '.d.ts';

/** The folder in which virtual files stand. It exists nowhere. */
export const VIRTUAL_ROOT = `${PACKAGE_ROOT}/contract/.virtual`;

const COMMON = {
  target: 'esnext',
  lib: ['esnext'] as readonly string[],
  // The resolution of a bundler, because it is a bundler that resolves a plugin's imports.
  module: 'esnext',
  moduleResolution: 'bundler',
  // Two files without imports or exports must not share one global scope.
  moduleDetection: 'force',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  jsx: 'preserve',
  types: [] as readonly string[],
  paths: {
    tsugi: [`${PACKAGE_ROOT}/index${extension}`],
    'tsugi/capabilities': [`${PACKAGE_ROOT}/host/capabilities/index${extension}`],
    'tsugi/*': [`${PACKAGE_ROOT}/server/*${extension}`, `${PACKAGE_ROOT}/*${extension}`],
  },
} as const;

/**
 * @param types packages whose ambient declarations are seen
 * @param typeRoots where these packages are, if `types` is not empty
 */
export const contractOptions = (types: readonly string[] = [], typeRoots?: readonly string[]) => ({
  ...COMMON,
  types,
  ...(typeRoots === undefined ? {} : { typeRoots }),
});

/** `esnext` without Temporal and shared memory, which a realm does not have. */
const PLUGIN_LIB: readonly string[] = [
  'es2025',
  'esnext.array',
  'esnext.collection',
  'esnext.decorators',
  'esnext.disposable',
  'esnext.error',
  'esnext.typedarrays',
];

/**
 * JavaScript plugins are read for the types of their exports, but not checked. A plugin may leave the types of its
 * parameters to the contract: what is not annotated is no error.
 */
export const PLUGIN_OPTIONS = {
  ...COMMON,
  lib: PLUGIN_LIB,
  allowJs: true,
  checkJs: false,
  noImplicitAny: false,
} as const;
