/** The listening socket: hands requests to the chain, and stops in good order. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type AcceptOptions, accept } from './accept.ts';
import type { Certificate } from './certificate.ts';
import { acceptUpgrade, ServerMessage } from './upgrade.ts';

export interface ListenOptions extends Omit<AcceptOptions, 'closes'> {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string | undefined;
  /** Speaks TLS with it; plain HTTP if absent. */
  readonly certificate?: Certificate | undefined;
  /** All in milliseconds; see `ConfigTimeouts`. */
  readonly idleMs: number;
  readonly keepAliveMs: number;
  readonly headersMs: number;
  readonly requestMs: number;
  /** The longest head, in bytes, that a request may have. */
  readonly maxHeaderBytes: number;
}

export interface Listener {
  readonly port: number;
  readonly address: string;
  /** From now on, new connections get this certificate. */
  setCertificate(certificate: Certificate): void;
  /**
   * Stops accepting, waits for the requests and tunnels in flight, then closes every connection.
   * @param graceMs after so many milliseconds they are cut
   * @returns how many requests were cut
   */
  drain(graceMs: number): Promise<number>;
}

/** How often, at most, Node looks for requests that are late. */
const MAX_CHECK_MS = 5000;

/** @throws the system's error (`EADDRINUSE`, `EACCES` …) if the port cannot be had */
export async function listen(options: ListenOptions): Promise<Listener> {
  /** Requests in flight for each open connection. */
  const connections = new Map<Socket, number>();
  const tunnels = new Set<Socket>();
  /** Connections as the system knows them: below TLS, its handshakes included. */
  const sockets = new Set<Socket>();
  let draining = false;

  const count = (connection: Socket, by: 1 | -1): void => {
    const now = connections.get(connection);
    if (now === undefined) return;
    connections.set(connection, now + by);
    if (draining && now + by === 0) connection.destroySoon();
  };
  const acceptOptions = {
    ...options,
    closes: (message: http.IncomingMessage) => draining || (message instanceof ServerMessage && message.ignoresUpgrade),
  };
  const take =
    (expectsContinue: boolean) =>
    (message: http.IncomingMessage, response: http.ServerResponse): void => {
      const { socket } = message;
      count(socket, 1);
      accept(message, response, expectsContinue, acceptOptions)
        .catch(() => response.destroy())
        .finally(() => count(socket, -1));
    };

  const server = createServer(options, take(false));
  server.on('checkContinue', take(true));
  server.on('upgrade', (message: http.IncomingMessage, _duplex, head: Buffer) => {
    const { socket } = message;
    count(socket, 1);
    acceptUpgrade(message, socket, head, acceptOptions, () => tunnels.add(socket))
      .catch(() => socket.destroy())
      .finally(() => {
        tunnels.delete(socket);
        count(socket, -1);
      });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on(options.certificate === undefined ? 'connection' : 'secureConnection', (connection: Socket) => {
    if (draining) return void connection.destroy();
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
    setCertificate: (certificate) => {
      if (server instanceof https.Server) server.setSecureContext(certificate);
    },
    drain: async (graceMs) => {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const [connection, inFlight] of connections) if (inFlight === 0) connection.destroy();
      let cut = 0;
      const grace = setTimeout(() => {
        for (const [connection, inFlight] of connections) {
          if (!tunnels.has(connection)) cut += inFlight;
          connection.destroy();
        }
        for (const socket of sockets) socket.destroy();
      }, graceMs);
      await closed;
      clearTimeout(grace);
      return cut;
    },
  };
}

function createServer(options: ListenOptions, take: http.RequestListener): http.Server | https.Server {
  const { certificate, headersMs, requestMs, keepAliveMs, maxHeaderBytes } = options;
  const settings = {
    IncomingMessage: ServerMessage,
    requestTimeout: requestMs,
    // The head is a part of the request.
    headersTimeout: Math.min(headersMs, requestMs),
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(MAX_CHECK_MS, Math.ceil(Math.min(headersMs, requestMs) / 4)),
    maxHeaderSize: maxHeaderBytes,
  };
  const server =
    certificate === undefined
      ? http.createServer(settings, take)
      : https.createServer({ ...settings, ...certificate, handshakeTimeout: headersMs }, take);
  server.timeout = options.idleMs;
  // Node would leave out what is beyond the number without a word; the size is limited already.
  server.maxHeadersCount = 0;
  return server;
}
