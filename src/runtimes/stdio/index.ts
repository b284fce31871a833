/**
 * `tsugi/stdio`: plugins in processes of their own, which speak protobuf over their stdin and stdout: `stdio` for hosts, `serve`
 * for authors of executables.
 */
import { dirname } from 'node:path';
import type { Contract } from '../../contract/index.ts';
import type { Runtime } from '../../host/index.ts';
import { Children } from '../process/child.ts';
import { argvOf, runnerAt } from '../process/command.ts';
import { type Wire, wireOf } from '../wire/wire.ts';
import { type CheckedOptions, checkOptions, type StdioOptions } from './options.ts';
import { Session } from './session.ts';

export type { StdioOptions } from './options.ts';
export { type Factory, type ServeOptions, serve } from './serve.ts';

/**
 * What plugins with `"runtime": "stdio"` run in: each in a process of its own.
 * @throws TsugiError `TYPE` for options that are none
 */
export function stdio(options: StdioOptions = {}): Runtime {
  const checked: CheckedOptions = checkOptions(options);
  const children = new Children();
  const wires = new WeakMap<Contract<unknown>, Wire>();
  return {
    name: 'stdio',
    remote: true,
    async start(found, context) {
      const { contract, logger } = context;
      const wire = wires.get(contract) ?? wireOf(contract.schema);
      wires.set(contract, wire);
      const { env, startMs, maxFrameBytes, quitMs, killMs } = checked;
      const child = await children.start({
        argv: argvOf(found, () => runnerAt('stdio/runner')),
        cwd: found.folder ?? dirname(found.entry),
        env,
        plugin: found.name,
        logger,
      });
      const endMs = { quitMs, killMs };
      const session = new Session({ plugin: found.name, child, wire, context, startMs, maxFrameBytes, endMs });
      const implementation = await session.open();
      return {
        implementation,
        get pending() {
          return session.pending;
        },
        end: () => session.end(),
      };
    },
  };
}
