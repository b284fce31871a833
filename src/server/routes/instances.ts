/**
 * The instances of plugins that several chains need. A plugin that stands in them with the same config is one instance, as
 * it is what a chain gets if it says nothing; each other config is one of its own.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ChainEntry } from '../config/route.ts';

export interface Instances {
  /** Configs by name, as one host takes them: a plugin's first config is in the first, its second in the second. */
  readonly hosts: readonly ReadonlyMap<string, unknown>[];
  /** For each chain and each of its places the host that has the instance. */
  readonly places: readonly (readonly number[])[];
}

export function assignInstances(chains: readonly (readonly ChainEntry[])[]): Instances {
  const hosts: Map<string, unknown>[] = [];
  const place = ({ name, config }: ChainEntry): number => {
    let at = 0;
    while (hosts[at]?.has(name) === true && !isDeepStrictEqual(hosts[at]?.get(name), config)) at++;
    const host = hosts[at] ?? new Map<string, unknown>();
    hosts[at] = host.set(name, config);
    return at;
  };
  const places = chains.map((chain) => chain.map(place));
  return { hosts, places };
}
