/** Which runtime a plugin runs in: the interpreter, or the one that its manifest names if the host has granted it. */
import { type Contract, portability } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { FoundPlugin } from './folder.ts';
import type { Runtime } from './runtime.ts';

/** By a plugin's name, or by `*` for all: what it may run in besides the interpreter. */
export type RuntimeGrants = Readonly<Record<string, Runtime | readonly Runtime[]>>;

export class Runtimes {
  readonly #interpreter: Runtime;
  readonly #granted: RuntimeGrants;
  readonly #configName: string;

  /** @param configName where the host's author writes `runtimes`, for messages */
  constructor(interpreter: Runtime, granted: RuntimeGrants, configName: string) {
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
    if (runtime.remote) checkPortable(found, contract, wanted);
    return runtime;
  }

  #grantedTo(name: string): readonly Runtime[] {
    const granted = Object.hasOwn(this.#granted, name) ? this.#granted[name] : undefined;
    if (granted === undefined) return [];
    return 'start' in granted ? [granted] : granted;
  }
}

function checkPortable({ name: plugin, folder }: FoundPlugin, { schema }: Contract<unknown>, runtime: string): void {
  const judged = portability(schema);
  if (judged.portable) return;
  const message = `the contract cannot cross to another process, so the plugin cannot run as "${runtime}": ${judged.path}: ${judged.reason}`;
  throw new TsugiError('CONTRACT', message, { plugin, file: `${folder}/package.json` });
}

const callOf = (runtime: string): string => `${runtime}()`;

const keyText = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
