/**
 * The services by which a plugin reaches what it was given as a number, as the text of a `.proto` file: it dials the number
 * with its broker, and calls the one service that it finds there.
 */
import type { Wire } from '../wire/wire.ts';
import { callbackService, streamService } from './paths.ts';

/** @returns what comes after the text of the messages; '' for a contract without callbacks and streams */
export function servicesText({ file, functions, streams }: Wire): string {
  const names = [...functions.map(callbackService), ...streams.map(streamService)];
  const taken = new Set([file.serviceName, ...file.messages.map(({ name }) => name), ...names]);
  let empty = 'Empty';
  for (let n = 2; taken.has(empty); n++) empty = `Empty${n}`;
  const parts = [
    ...functions.map((callback) => {
      const rpc = `rpc Call(${callback.args.name}) returns (${callback.result?.name ?? empty});`;
      return service(`The callback ${callback.label}, by its number.`, callbackService(callback), rpc);
    }),
    ...streams.map((stream) => {
      const rpc = `rpc Read(${empty}) returns (stream ${stream.item.name});`;
      return service(`A stream like ${stream.label} as an argument, by its number.`, streamService(stream), rpc);
    }),
  ];
  return parts.length === 0 ? '' : `${parts.join('')}\nmessage ${empty} {}\n`;
}

const service = (doc: string, name: string, rpc: string): string => `\n// ${doc}\nservice ${name} {\n  ${rpc}\n}\n`;
