/** A host that says its plugin's pid, and waits to be killed. */

import { wordsContract } from './peers.ts';
import { pidOf, source, start } from './support.ts';

const started = await start({ contract: await wordsContract(), files: source() });
await started.plugin.upper('a');
process.stdout.write(`${pidOf(started)}\n`);
setInterval(() => {}, 1000);
