/** `tsugi extract`: a contract as JSON, which a host loads without the compiler. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reflectContract } from '../contract/index.ts';

export async function extractCommand(file: string, type: string, options: { readonly out?: string }): Promise<void> {
  const { schema } = await reflectContract({ file: resolve(file), type });
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (options.out === undefined) {
    process.stdout.write(text);
    return;
  }
  await mkdir(dirname(resolve(options.out)), { recursive: true });
  await writeFile(options.out, text);
}
