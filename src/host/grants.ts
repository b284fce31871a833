/** Which host modules a plugin gets: what it asks for, as far as the host's policy grants it. */
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { TypedModule } from '../interpreter/index.ts';
import { standardModules } from './capabilities/standard.ts';
import type { FoundPlugin } from './folder.ts';
import type { Logger } from './logger.ts';
import { plainName } from './manifest.ts';
import { HostModule } from './module.ts';
import type { Registry } from './prometheus.ts';

/**
 * What one plugin may import: names, or names with what each of these modules wants to know; `true` for a module that
 * wants to know nothing, `false` for one that is not granted.
 */
export type Grant = readonly string[] | Readonly<Record<string, unknown>>;

export interface Policy {
  /** By name, with or without `host:`. */
  readonly modules: Readonly<Record<string, object>>;
  /** By plugin. Absent: every plugin gets all of `modules`. */
  readonly grant: Readonly<Record<string, Grant>> | undefined;
  /** Where the host's author writes grants, for messages. */
  readonly configName: string;
  /** The host's, for `host:metrics`. */
  readonly registry: () => Promise<Registry>;
}

/** The modules of one host, and who gets them. */
export class Grants {
  readonly #modules = new Map<string, object>();
  readonly #own: readonly string[];
  readonly #configName: string;
  #grant: Policy['grant'];

  constructor({ modules, grant, configName, registry }: Policy) {
    for (const [name, module] of Object.entries(standardModules(registry))) this.#modules.set(name, module);
    for (const [name, module] of Object.entries(modules)) this.#modules.set(plainName(name), module);
    this.#own = Object.keys(modules).map(plainName);
    this.#grant = grant;
    this.#configName = configName;
  }

  set grant(grant: Policy['grant']) {
    this.#grant = grant;
  }

  /** What the plugin was granted, by module, with what the grant says of each. */
  of(plugin: string): ReadonlyMap<string, unknown> {
    if (this.#grant === undefined) return new Map(this.#own.map((name) => [name, undefined]));
    const grant = Object.hasOwn(this.#grant, plugin) ? (this.#grant[plugin] as Grant) : [];
    const entries = Array.isArray(grant)
      ? grant.map((name: string): [string, unknown] => [plainName(name), undefined])
      : Object.entries(grant)
          .filter(([, options]) => options !== false)
          .map(([name, options]): [string, unknown] => [plainName(name), options === true ? undefined : options]);
    return new Map(entries);
  }

  /**
   * Makes the modules of one instance of a plugin: what it was granted and, if its manifest says what it asks for, asked.
   * @throws TsugiError `PERMISSION` for what it asks for without a grant, `LOAD` if a module cannot be made
   */
  async provide(found: FoundPlugin, logger: Logger, signal: AbortSignal): Promise<Readonly<Record<string, object>>> {
    const { name: plugin, manifest } = found;
    const granted = this.of(plugin);
    for (const module of manifest?.modules ?? []) {
      if (!granted.has(module) || !this.#modules.has(module)) {
        const file = found.folder === undefined ? found.entry : `${found.folder}/package.json`;
        throw new TsugiError('PERMISSION', this.explain(found, module), { plugin, file });
      }
    }
    const provided: Record<string, object> = {};
    for (const [name, options] of granted) {
      const module = this.#modules.get(name);
      if (module === undefined || manifest?.modules?.includes(name) === false) continue;
      provided[name] =
        module instanceof HostModule ? await make(module, name, options, plugin, logger, signal) : module;
    }
    return provided;
  }

  /** Why the plugin cannot import a module, and what to write where so that it can. */
  explain({ name: plugin, manifest }: FoundPlugin, module: string): string {
    const granted = this.of(plugin);
    if (!this.#modules.has(module)) {
      const known = [...this.#modules.keys()].sort();
      const hint = didYouMean(module, known).replace('"', '"host:');
      const has = known.map((name) => `host:${name}`).join(', ');
      return `there is no host module "host:${module}"${hint}; this host has ${has}`;
    }
    if (granted.has(module)) {
      const asks = [...(manifest?.modules ?? []), module].map((name) => JSON.stringify(name)).join(', ');
      return `"host:${module}" is granted, but the plugin does not ask for it: write "modules": [${asks}] under "tsugi" in its package.json`;
    }
    const grant = this.#grant !== undefined && Object.hasOwn(this.#grant, plugin) ? this.#grant[plugin] : undefined;
    const mended =
      grant === undefined || Array.isArray(grant)
        ? `[${[...granted.keys(), module].map((name) => `'${name}'`).join(', ')}]`
        : `{ …, ${keyText(module)}: true }`;
    return `"host:${module}" is not granted to this plugin; to grant it, write grant: { ${keyText(plugin)}: ${mended} } in ${this.#configName}`;
  }

  /** The contract of a module by its name, if it has one. */
  contractOf(module: string): Promise<Contract<object>> | undefined {
    const found = this.#modules.get(module);
    return found instanceof HostModule ? found.contract() : undefined;
  }

  async close(): Promise<void> {
    const modules = [...this.#modules.values()].filter((module) => module instanceof HostModule);
    await Promise.all(modules.map((module) => module.close()));
  }
}

async function make(
  module: HostModule,
  name: string,
  options: unknown,
  plugin: string,
  logger: Logger,
  signal: AbortSignal,
): Promise<TypedModule> {
  try {
    return new TypedModule(await module.contract(), await module.create({ plugin, logger, signal }, options));
  } catch (cause) {
    if (cause instanceof TsugiError) throw cause;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new TsugiError('LOAD', `host:${name} cannot be made for this plugin: ${problem}`, { plugin, cause });
  }
}

const keyText = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
