/** `tsugi extract`: a contract as JSON, which a host loads without the compiler, or the code that is generated for it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Contract, portability, reflectContract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { printBoundary } from '../interpreter/index.ts';
import { servicesText } from '../runtimes/grpc/services.ts';
import { digestOf } from '../runtimes/wire/digest.ts';
import { protoText } from '../runtimes/wire/proto-text.ts';
import { wireOf } from '../runtimes/wire/wire.ts';

export interface ExtractOptions {
  readonly out?: string;
  readonly generated?: boolean;
  /** Its messages, for plugins in other languages. */
  readonly proto?: boolean;
}

export async function extractCommand(file: string, type: string, options: ExtractOptions): Promise<void> {
  const contract = await reflectContract({ file: resolve(file), type });
  const text = options.proto
    ? protoOf(contract)
    : options.generated
      ? generatedText(contract)
      : `${JSON.stringify(contract.schema, null, 2)}\n`;
  if (options.out === undefined) {
    process.stdout.write(text);
    return;
  }
  await mkdir(dirname(resolve(options.out)), { recursive: true });
  await writeFile(options.out, text);
}

/** @throws TsugiError `CONTRACT` for one that cannot cross to another process */
function protoOf({ schema }: Contract<unknown>): string {
  const judged = portability(schema);
  if (!judged.portable) {
    throw new TsugiError('CONTRACT', `the contract cannot cross to another process: ${judged.path}: ${judged.reason}`);
  }
  const wire = wireOf(schema);
  return `// The contract ${schema.name}. Digest: ${digestOf(wire.file)}\n${protoText(wire.file)}${servicesText(wire)}`;
}

function generatedText(contract: Parameters<typeof printBoundary>[0]): string {
  const { guest, host } = printBoundary(contract);
  return `// In the realm of the guest.\n${guest}\n\n// In the realm of the host.\n${host}\n`;
}
