/** The listening socket: hands requests to the chain, and stops in good order. */
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type AcceptOptions, accept } from './accept.ts';

export interface ListenOptions extends Omit<AcceptOptions, 'draining'> {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string | undefined;
  /** Milliseconds of silence on a client's connection, and for a request to arrive. */
  readonly idleMs: number;
  readonly requestMs: number;
}

export interface Listener {
  readonly port: number;
  readonly address: string;
  /**
   * Stops accepting, waits for the requests in flight, then closes every connection.
   * @param graceMs after so many milliseconds they are cut
   * @returns how many were cut
   */
  drain(graceMs: number): Promise<number>;
}

/** @throws the system's error (`EADDRINUSE`, `EACCES` …) if the port cannot be had */
export async function listen(options: ListenOptions): Promise<Listener> {
  /** Requests in flight for each open connection. */
  const connections = new Map<Socket, number>();
  let draining = false;

  const count = (connection: Socket, by: 1 | -1): void => {
    const now = connections.get(connection);
    if (now === undefined) return;
    connections.set(connection, now + by);
    if (draining && now + by === 0) connection.destroySoon();
  };
  const acceptOptions: AcceptOptions = { ...options, draining: () => draining };
  const take =
    (expectsContinue: boolean) =>
    (message: http.IncomingMessage, response: http.ServerResponse): void => {
      const { socket } = message;
      count(socket, 1);
      accept(message, response, expectsContinue, acceptOptions)
        .catch(() => response.destroy())
        .finally(() => count(socket, -1));
    };

  const server = http.createServer({ requestTimeout: options.requestMs }, take(false));
  server.on('checkContinue', take(true));
  server.timeout = options.idleMs;
  server.on('connection', (connection) => {
    connections.set(connection, 0);
    connection.once('close', () => connections.delete(connection));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, ...(options.host === undefined ? {} : { host: options.host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address() as AddressInfo;

  return {
    port: bound.port,
    address: bound.address,
    drain: async (graceMs) => {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [connection, inFlight] of connections) if (inFlight === 0) connection.destroy();
      let cut = 0;
      const grace = setTimeout(() => {
        for (const [connection, inFlight] of connections) {
          cut += inFlight;
          connection.destroy();
        }
      }, graceMs);
      await closed;
      clearTimeout(grace);
      return cut;
    },
  };
}
