/**
 * The services by which a plugin reaches what it was given as a number, as the text of a `.proto` file: it dials the number
 * with its broker, and calls the one service that it finds there.
 */
import type { Wire } from '../wire/wire.ts';
import { callbackService, streamService } from './paths.ts';

/** @returns what comes after the text of the messages; '' for a contract without callbacks and streams */
export function servicesText({ functions, streams }: Wire): string {
  const parts = [
    ...functions.map((callback) => {
      const rpc = `rpc Call(${callback.args.name}) returns (${callback.result?.name ?? EMPTY});`;
      return service(`The callback of ${callback.label}.`, callbackService(callback), rpc);
    }),
    ...streams.map((stream) => {
      const rpc = `rpc Read(${EMPTY}) returns (stream ${stream.item.name});`;
      return service(`A stream that is an argument, such as ${stream.label}.`, streamService(stream), rpc);
    }),
  ];
  return parts.length === 0 ? '' : `\nimport "google/protobuf/empty.proto";\n${parts.join('')}`;
}

const EMPTY = '.google.protobuf.Empty';

const service = (doc: string, name: string, rpc: string): string => `\n// ${doc}\nservice ${name} {\n  ${rpc}\n}\n`;
