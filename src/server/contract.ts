/** The contract of the middleware server: from the schema that the build wrote, or reflected from its source. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Contract, loadContract, reflectContract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import type { Middleware } from './http.ts';

const SCHEMA = new URL('./middleware.schema.json', import.meta.url);
const SOURCE = new URL('./http.ts', import.meta.url);

/** @throws TsugiError `CONTRACT` or `LOAD` */
export async function middlewareContract(): Promise<Contract<Middleware>> {
  if (existsSync(SCHEMA)) return loadContract<Middleware>(JSON.parse(await readFile(SCHEMA, 'utf8')));
  if (existsSync(SOURCE)) return reflectContract<Middleware>({ file: SOURCE, type: 'Middleware' });
  throw new TsugiError('LOAD', 'server/middleware.schema.json is missing from this build; run npm run build');
}
