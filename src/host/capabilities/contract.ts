/** The contracts of the standard host modules: from the schemas that the build wrote, or reflected from their source. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Contract, loadContract, reflectContract } from '../../contract/index.ts';
import { TsugiError } from '../../diagnostics/error.ts';
import type { EnvModule, FetchModule, KvModule, LogModule, MetricsModule } from './contracts.ts';

/** By the names of the interfaces. */
export interface StandardContracts {
  readonly EnvModule: EnvModule;
  readonly FetchModule: FetchModule;
  readonly KvModule: KvModule;
  readonly LogModule: LogModule;
  readonly MetricsModule: MetricsModule;
}

const SCHEMAS = new URL('./schemas.json', import.meta.url);
const SOURCE = new URL('./contracts.ts', import.meta.url);

/** @throws TsugiError `CONTRACT` or `LOAD` */
export async function standardContract<K extends keyof StandardContracts>(
  type: K,
): Promise<Contract<StandardContracts[K]>> {
  if (existsSync(SCHEMAS)) {
    const schemas: Record<string, unknown> = JSON.parse(await readFile(SCHEMAS, 'utf8'));
    return loadContract<StandardContracts[K]>(schemas[type]);
  }
  if (existsSync(SOURCE)) return reflectContract<StandardContracts[K]>({ file: SOURCE, type });
  throw new TsugiError('LOAD', 'host/capabilities/schemas.json is missing from this build; run npm run build');
}
