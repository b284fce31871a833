/** `tsugi extract`: a contract as JSON, which a host loads without the compiler, or the code that is generated for it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reflectContract } from '../contract/index.ts';
import { printBoundary } from '../interpreter/index.ts';

export interface ExtractOptions {
  readonly out?: string;
  readonly generated?: boolean;
}

export async function extractCommand(file: string, type: string, options: ExtractOptions): Promise<void> {
  const contract = await reflectContract({ file: resolve(file), type });
  const text = options.generated ? generatedText(contract) : `${JSON.stringify(contract.schema, null, 2)}\n`;
  if (options.out === undefined) {
    process.stdout.write(text);
    return;
  }
  await mkdir(dirname(resolve(options.out)), { recursive: true });
  await writeFile(options.out, text);
}

function generatedText(contract: Parameters<typeof printBoundary>[0]): string {
  const { guest, host } = printBoundary(contract);
  return `// In the realm of the guest.\n${guest}\n\n// In the realm of the host.\n${host}\n`;
}
