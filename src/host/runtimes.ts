/** Which runtime a plugin runs in: the interpreter, or the one that its manifest names if the host has granted it. */
import { type Contract, portability } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { FoundPlugin } from './folder.ts';
import { RUNTIME_NAMES, type Runtime } from './runtime.ts';

/** By a plugin's name, or by `*` for all: what it may run in besides the interpreter. */
export type RuntimeGrants = Readonly<Record<string, Runtime | readonly Runtime[]>>;

export class Runtimes {
  readonly #interpreter: Runtime;
  readonly #granted: RuntimeGrants;
  readonly #configName: string;

  /**
   * @param configName where the host's author writes `runtimes`, for messages
   * @throws TsugiError `TYPE` for what is no runtime
   */
  constructor(interpreter: Runtime, granted: RuntimeGrants, configName: string) {
    for (const [plugin, given] of Object.entries(granted)) {
      const wrong = listOf(given).find((one) => !isRuntime(one));
      if (wrong === undefined) continue;
      const message = `runtimes${memberText(plugin)} must be a runtime such as native(), or a list of such, got ${typeof wrong}`;
      throw new TsugiError('TYPE', message);
    }
    this.#interpreter = interpreter;
    this.#granted = granted;
    this.#configName = configName;
  }

  /**
   * @throws TsugiError `PERMISSION` for a runtime that is not granted, `CONTRACT` for one in another process if the contract
   * cannot cross there
   */
  of(found: FoundPlugin, contract: Contract<unknown>): Runtime {
    const { name: plugin, manifest, folder } = found;
    const wanted = manifest?.runtime ?? 'interpreter';
    if (wanted === 'interpreter') return this.#interpreter;
    const file = `${folder}/package.json`;
    const all = [...this.#grantedTo(plugin), ...this.#grantedTo('*')];
    const runtime = all.find(({ name }) => name === wanted);
    if (runtime === undefined) {
      const grant = [...new Set([...this.#grantedTo(plugin).map(({ name }) => name), wanted])].map(callOf);
      const mended = grant.length === 1 ? grant[0] : `[${grant.join(', ')}]`;
      const message = `the plugin asks for the runtime "${wanted}" (tsugi.runtime in its package.json), which is not granted to it; to grant it, write runtimes: { ${keyText(plugin)}: ${mended} } in ${this.#configName}, with import { ${wanted} } from 'tsugi/${wanted}'`;
      throw new TsugiError('PERMISSION', message, { plugin, file });
    }
    checkPortable(found, contract);
    return runtime;
  }

  #grantedTo(name: string): readonly Runtime[] {
    const granted = Object.hasOwn(this.#granted, name) ? this.#granted[name] : undefined;
    return granted === undefined ? [] : listOf(granted);
  }
}

const listOf = (granted: Runtime | readonly Runtime[]): readonly Runtime[] =>
  Array.isArray(granted) ? granted : [granted as Runtime];

/** Whether it is what `native()` and the like give. */
export function isRuntime(value: unknown): value is Runtime {
  if (typeof value !== 'object' || value === null) return false;
  const { name, start, remote } = value as Partial<Runtime>;
  const known = (RUNTIME_NAMES as readonly unknown[]).includes(name);
  return known && typeof start === 'function' && typeof remote === 'boolean';
}

/** @throws TsugiError `CONTRACT` if the plugin runs in another process, and the contract cannot cross there */
export function checkPortable({ name: plugin, folder, manifest }: FoundPlugin, { schema }: Contract<unknown>): void {
  const runtime = manifest?.runtime;
  if (runtime !== 'stdio' && runtime !== 'grpc') return;
  const judged = portability(schema);
  if (judged.portable) return;
  const message = `the contract cannot cross to another process, so the plugin cannot run as "${runtime}": ${judged.path}: ${judged.reason}`;
  throw new TsugiError('CONTRACT', message, { plugin, file: `${folder}/package.json` });
}

const callOf = (runtime: string): string => `${runtime}()`;

const memberText = (name: string): string =>
  name === '*' || /\W/.test(name) ? `[${JSON.stringify(name)}]` : `.${name}`;

const keyText = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
