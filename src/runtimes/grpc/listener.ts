/** What this side serves: methods by their path on a socket of its own, in a folder that nobody else can look into. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Server,
} from '@grpc/grpc-js';
import { asItIs, channelOptions } from './connection.ts';
import type { Address } from './handshake.ts';
import type { Security } from './security.ts';

export type UnaryHandler = handleUnaryCall<Buffer, Buffer>;
export type StreamHandler = handleServerStreamingCall<Buffer, Buffer>;
export type DuplexHandler = handleBidiStreamingCall<Buffer, Buffer>;

/** Where sockets lie. */
export class Sockets {
  readonly network: Address['network'];
  /** For sockets with files; removed at the end with all that lies in it. */
  readonly folder: string;
  readonly #ports: readonly [first: number, last: number];
  /** Whether the folder is for these sockets only. */
  readonly isOwn: boolean;

  private constructor(
    network: Address['network'],
    folder: string,
    isOwn: boolean,
    ports: readonly [first: number, last: number],
  ) {
    this.network = network;
    this.folder = folder;
    this.isOwn = isOwn;
    this.#ports = ports;
  }

  /**
   * @param folder where sockets go that are files; a new one of its own if absent
   * @param ports the first and the last that may be taken; any if absent
   */
  static async make(
    network: Address['network'],
    folder?: string,
    ports: readonly [first: number, last: number] = [0, 0],
  ): Promise<Sockets> {
    const isOwn = network === 'unix' && folder === undefined;
    const path = isOwn ? await mkdtemp(join(tmpdir(), 'tsugi-')) : (folder ?? '');
    return new Sockets(network, path, isOwn, ports);
  }

  /** Addresses to try, one after the other. */
  *addresses(): Generator<Address> {
    if (this.network === 'unix') {
      yield { network: 'unix', address: join(this.folder, `plugin${randomBytes(6).toString('hex')}`) };
      return;
    }
    const [first, last] = this.#ports;
    for (let port = first; port <= last; port++) yield { network: 'tcp', address: `127.0.0.1:${port}` };
  }

  async close(): Promise<void> {
    if (this.isOwn) await rm(this.folder, { recursive: true, force: true }).catch(() => {});
  }
}

export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #net: NetServer | undefined;
  #address: Address | undefined;
  /** Told when the last of the connections that were open is closed. */
  onIdle: (() => void) | undefined;
  /** Told of each connection. */
  onConnection: (() => void) | undefined;

  constructor(maxBytes: number) {
    this.#server = new Server(channelOptions(maxBytes));
  }

  /** Where it listens. @throws Error before `listen` */
  get address(): Address {
    if (this.#address === undefined) throw new Error('it does not listen yet');
    return this.#address;
  }

  unary(path: string, handler: UnaryHandler): this {
    return this.#add(path, handler, 'unary');
  }

  stream(path: string, handler: StreamHandler): this {
    return this.#add(path, handler, 'serverStream');
  }

  duplex(path: string, handler: DuplexHandler): this {
    return this.#add(path, handler, 'bidi');
  }

  /** Rejects if no address is to be had. */
  async listen(sockets: Sockets, { server }: Security): Promise<Address> {
    const injector = this.#server.createConnectionInjector(server);
    const net = createServer((socket) => {
      this.#sockets.add(socket);
      this.onConnection?.();
      socket.on('error', () => {});
      socket.once('close', () => {
        this.#sockets.delete(socket);
        if (this.#sockets.size === 0) this.onIdle?.();
      });
      socket.setNoDelay(true);
      injector.injectConnection(socket);
    });
    let failure: unknown = new Error('there is no address to listen at');
    for (const wanted of sockets.addresses()) {
      try {
        this.#address = await bind(net, wanted);
        this.#net = net;
        return this.#address;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** A method that is there already is replaced. */
  #add(path: string, handler: UnaryHandler | StreamHandler | DuplexHandler, type: string): this {
    this.#server.unregister(path);
    this.#server.register(path, handler, asItIs, asItIs, type);
    return this;
  }

  /** Ends all that goes on, at once. */
  close(): void {
    this.onIdle = undefined;
    this.#net?.close();
    this.#server.forceShutdown();
    for (const socket of this.#sockets) socket.destroy();
  }
}

async function bind(net: NetServer, wanted: Address): Promise<Address> {
  const [host = '', port = ''] = wanted.address.split(':');
  net.listen(wanted.network === 'unix' ? { path: wanted.address } : { host, port: Number(port) });
  await once(net, 'listening');
  const bound = net.address();
  return typeof bound === 'object' && bound !== null ? { ...wanted, address: `${host}:${bound.port}` } : wanted;
}
