/** Host modules with a contract: made for each plugin that they are granted to. */
import type { Contract } from '../contract/index.ts';
import type { Logger } from './logger.ts';

/** For whom a host module is made. */
export interface ModuleContext {
  /** The plugin's name. */
  readonly plugin: string;
  readonly logger: Logger;
  /** Aborted when the plugin's instance is closed: what was begun for it should end. */
  readonly signal: AbortSignal;
}

export interface ModuleDefinition<T extends object> {
  /** What plugins see of it: the members of an object type. Asked for once it is first granted. */
  readonly contract: Contract<T> | (() => Promise<Contract<T>>);
  /**
   * Makes what one instance of a plugin imports; called again for each reload.
   * @param options what the grant says of it: undefined for a bare name
   * @throws Error if the options are wrong; the plugin fails to load with it
   */
  readonly create: (context: ModuleContext, options: unknown) => T | Promise<T>;
  /** Called once, when the host is closed. */
  readonly close?: () => void | Promise<void>;
}

/** A host module as `createHost` takes it among `modules`. Made by `defineModule`. */
export class HostModule {
  readonly #definition: ModuleDefinition<object>;
  #contract: Promise<Contract<object>> | undefined;

  constructor(definition: ModuleDefinition<object>) {
    this.#definition = definition;
  }

  contract(): Promise<Contract<object>> {
    const { contract } = this.#definition;
    this.#contract ??= typeof contract === 'function' ? contract() : Promise.resolve(contract);
    return this.#contract;
  }

  async create(context: ModuleContext, options: unknown): Promise<object> {
    return this.#definition.create(context, options);
  }

  async close(): Promise<void> {
    await this.#definition.close?.();
  }
}

/** A host module whose members cross by the types of a contract, and of which every plugin gets one of its own. */
export const defineModule = <T extends object>(definition: ModuleDefinition<T>): HostModule =>
  new HostModule(definition as ModuleDefinition<object>);
