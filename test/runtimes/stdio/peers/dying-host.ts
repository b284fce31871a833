/** A host that tells the pid of its plugin's process, and waits to be killed. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, loadContract } from '../../../../src/index.ts';
import { stdio } from '../../../../src/runtimes/stdio/index.ts';

interface Pid {
  pid(busy: boolean): Promise<number>;
}

const plugins = realpathSync(mkdtempSync(join(tmpdir(), 'tsugi-dying-')));
mkdirSync(join(plugins, 'p'));
writeFileSync(join(plugins, 'p/package.json'), '{ "type": "module", "tsugi": { "runtime": "stdio" } }');
writeFileSync(
  join(plugins, 'p/index.ts'),
  `export default {
    async pid(busy: boolean) {
      if (busy) setTimeout(() => { for (;;); }, 50);
      return process.pid;
    },
  };`,
);
const contract = loadContract<Pid>({
  version: 1,
  name: 'Pid',
  root: {
    kind: 'object',
    members: [
      {
        name: 'pid',
        method: true,
        type: {
          kind: 'function',
          params: [{ name: 'busy', type: { kind: 'boolean' } }],
          result: { kind: 'promise', of: { kind: 'number' } },
        },
      },
    ],
  },
  types: {},
});
const host = await createHost<Pid>({ plugins, contract, cache: false, check: false, runtimes: { '*': stdio() } });
console.log(await host.get('p').pid(process.argv[2] === 'busy'));
setInterval(() => {}, 1000);
