/**
 * `tsugi/grpc`: plugins in processes of their own, spoken to as hashicorp/go-plugin does it. Either side may be Go, or any
 * language that has the protocol.
 */
import type { Schema } from '../../contract/index.ts';
import type { Running, Runtime, RuntimeContext } from '../../host/index.ts';
import { Children } from '../process/child.ts';
import { type Wire, wireOf } from '../wire/wire.ts';
import { HostHandles } from './host-handles.ts';
import { introduce } from './introduce.ts';
import { type GrpcOptions, settingsOf } from './options.ts';
import { PluginProcess } from './plugin-process.ts';
import { Remote } from './remote.ts';

export type { Address, MagicCookie } from './handshake.ts';
export type { Attachment, GrpcOptions } from './options.ts';
export { type Factory, type ServeOptions, serve } from './serve.ts';

/**
 * What plugins with `"runtime": "grpc"` run in: the executable that `command` in the plugin's manifest names, or Node with the
 * plugin's own source.
 * @throws TsugiError `TYPE` for options that are none
 */
export function grpc(options: GrpcOptions = {}): Runtime {
  const settings = settingsOf(options);
  const children = new Children();
  const wires = new WeakMap<Schema, Wire>();
  return {
    name: 'grpc',
    remote: true,
    async start<T>(found: Parameters<Runtime['start']>[0], context: RuntimeContext<T>): Promise<Running<T>> {
      const { schema } = context.contract;
      const wire = wires.get(schema) ?? wireOf(schema);
      wires.set(schema, wire);
      let remote: Remote | undefined;
      const process = await PluginProcess.start({
        found,
        settings,
        children,
        logger: context.logger,
        signal: context.signal,
        onExit(error) {
          remote?.close(error);
          context.onExit(error);
        },
      });
      const handles = new HostHandles(wire, process.broker, (error) => {
        context.logger.error('a callback cannot be given to a plugin', { plugin: process.name, error });
      });
      try {
        const ready = await introduce(process, handles, context, settings);
        const members = ready === undefined ? undefined : new Set(ready.members);
        remote = new Remote({ wire, process, handles, context, members });
      } catch (error) {
        handles.close();
        await process.end();
        throw error;
      }
      return running(remote, process, handles);
    },
  };
}

const running = <T>(remote: Remote, process: PluginProcess, handles: HostHandles): Running<T> => ({
  implementation: remote.implementation as T,
  get pending() {
    return remote.pending;
  },
  async end() {
    remote.close();
    await process.end();
    handles.close();
  },
});
