/** What a case needs beside its files. A case without an entry loads its plugins with the defaults of `run.ts`. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runtime } from '../../src/index.ts';
import { native } from '../../src/runtimes/native/index.ts';
import type { Case } from './run.ts';

const kv = { get: (key: string) => `the value of ${key}` };
const broken = {
  get: () => {
    throw new RangeError('the store is closed');
  },
};

/** Without the compiler's check, as on a host that has no typescript: what is found then is found at run time. */
const UNCHECKED = { check: false } as const;

/** A runtime in which no plugin gets to be. */
const nowhere: Runtime = {
  name: 'stdio',
  remote: true,
  start: () => Promise.reject(new Error('it was started')),
};
const NATIVE = { runtimes: { stamp: native() } } as const;

export const CASES: Readonly<Record<string, Case>> = {
  'syntax-error-unchecked': { options: UNCHECKED },
  'syntax-error-in-an-import': { options: UNCHECKED },
  'missing-member-at-run-time': { options: UNCHECKED },
  'wrong-member-kind-at-run-time': { options: UNCHECKED },
  'wrong-export-at-run-time': { options: UNCHECKED },
  'no-default-export-at-run-time': { options: UNCHECKED },
  'factory-without-a-middleware': { options: UNCHECKED },
  'import-outside-the-folder': { options: UNCHECKED },
  'file-not-found-unchecked': { options: UNCHECKED },
  'file-kind-in-an-import': { options: UNCHECKED },
  'package-not-installed': { options: UNCHECKED },
  'package-not-declared': {
    options: UNCHECKED,
    prepare: (folder) => {
      const packaged = join(folder, 'node_modules/stamps');
      mkdirSync(packaged, { recursive: true });
      writeFileSync(join(packaged, 'package.json'), '{ "name": "stamps", "main": "index.js" }');
      writeFileSync(join(packaged, 'index.js'), "export const stamp = 'x';");
    },
  },
  'symlink-outside': {
    prepare: (folder) => {
      writeFileSync(join(folder, 'secret.ts'), "export const secret = 'x';");
      symlinkSync('../../secret.ts', join(folder, 'plugins/stamp/secret.ts'));
    },
  },
  'symlink-to-nothing': {
    prepare: (folder) => symlinkSync('gone.ts', join(folder, 'plugins/stamp.ts')),
  },
  'host-module-unknown': { options: { modules: { kv } } },
  'host-module-not-granted': { options: { modules: { kv, log: {} }, grant: { stamp: ['log'] } } },
  'host-module-without-the-name': { options: { modules: { kv } } },
  'host-module-in-a-folder': { options: { ...UNCHECKED, modules: { kv } } },
  'host-module-at-run-time': { options: { modules: { kv } } },
  'host-module-that-throws': { options: { modules: { kv: broken } } },
  'node-import': { options: UNCHECKED },
  'file-kind-unknown': { options: UNCHECKED },
  'factory-that-throws': { options: { config: { stamp: {} } } },
  'factory-that-rejects': { options: { config: { stamp: { header: 5 } } } },
  'runtime-contract-not-portable': { options: { runtimes: { stamp: nowhere } } },
  'runtime-not-granted': { options: { runtimes: { stamp: nowhere } } },
  'native-host-module': { options: NATIVE },
  'native-throw-in-a-call': { options: { ...NATIVE, limits: { asyncMs: 5000 } }, call: true },
  'native-wrong-result': { options: { ...UNCHECKED, ...NATIVE }, call: true },
  'library-declaration': { options: NATIVE },
  'library-not-there': { options: NATIVE },
  'throw-in-a-call': { call: true },
  'reject-in-a-call': { call: true },
  'misuse-of-a-host-object': { options: UNCHECKED, call: true },
  'wrong-result': { options: UNCHECKED, call: true },
  'loop-in-a-call': { call: true },
  'never-settles-in-a-call': { call: true },
  uncaught: { wait: 30 },
  'config-json-syntax': { config: true },
  'config-json-unknown-key': { config: true },
  'config-json-wrong-type': { config: true },
  'config-json-duplicate-plugin': { config: true },
  'config-json-plugin-not-there': { config: true },
  'config-ts-syntax': { config: true },
  'config-ts-throws': { command: ['serve', '--port', 'PORT'] },
  'config-ts-unknown-key': { config: true },
  'config-ts-no-default': { config: true },
  'config-ts-import-not-found': { config: true },
  'config-js-syntax': { command: ['serve', '--port', 'PORT'] },
  'config-two-files': { config: true },
  'port-in-use': {
    command: ['serve', '--plugins', 'plugins', '--host', '127.0.0.1', '--port', 'PORT', '--log-level', 'error'],
  },
};
