/** An executable that serves the plugin in TypeScript, run as `node --import tsx served.ts SCHEMA [HOW]`. */
import { readFileSync } from 'node:fs';
import { loadContract } from '../../../src/index.ts';
import { serve } from '../../../src/runtimes/grpc/index.ts';
import type { Words } from './contract.ts';
import words from './words.ts';

const [, , schema = '', how = ''] = process.argv;
const contract = loadContract<Words>(JSON.parse(readFileSync(schema, 'utf8')));
await serve(words, contract, {
  name: 'words',
  versions: [1, 3],
  ...(how === 'attachable' && { onAttachable: (at) => process.stderr.write(`${JSON.stringify(at)}\n`) }),
});
