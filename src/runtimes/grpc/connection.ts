/** A connection that this side opens: calls of methods by their path, with messages as bytes. */
import { Client, type ClientDuplexStream, type ClientReadableStream, Metadata, type ServiceError } from '@grpc/grpc-js';
import { HOST_NAME } from './certificate.ts';
import type { Address } from './handshake.ts';
import { ItemSession } from './items.ts';
import { EMPTY, encodeHealthRequest, HEALTH_SERVICE, isServing, PATHS } from './messages.ts';
import type { Security } from './security.ts';
import type { Incoming } from './streams.ts';

export interface UnaryCall {
  readonly answer: Promise<Buffer>;
  cancel(): void;
}

export type Duplex = ClientDuplexStream<Buffer, Buffer>;

/** Messages are bytes here: whoever knows their types encodes and decodes them. */
export const asItIs = (bytes: Buffer): Buffer => bytes;

/** @param maxBytes the longest message that is taken */
export const channelOptions = (maxBytes: number) => ({
  'grpc.max_receive_message_length': maxBytes,
  'grpc.max_send_message_length': -1,
});

/** @returns what gRPC calls the place */
export const targetOf = ({ network, address }: Address): string => (network === 'unix' ? `unix:${address}` : address);

export class Connection {
  readonly #client: Client;
  readonly #items: ItemSession;

  constructor(address: Address, security: Security, maxBytes: number) {
    const { client } = security;
    this.#items = new ItemSession(address, security, maxBytes);
    this.#client = new Client(targetOf(address), client, {
      ...channelOptions(maxBytes),
      'grpc.ssl_target_name_override': HOST_NAME,
      'grpc.default_authority': HOST_NAME,
      // what goes to this machine takes no detour, and a process that has died does not come back at its address
      'grpc.enable_http_proxy': 0,
      'grpc.service_config_disable_resolution': 1,
      'grpc.use_local_subchannel_pool': 1,
      'grpc.enable_retries': 0,
    });
  }

  /** Waits until it is there. @param withinMs rejects after so long */
  ready(withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#client.waitForReady(Date.now() + withinMs, (error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  unary(path: string, message: Buffer, metadata: Metadata = new Metadata()): UnaryCall {
    let cancel = (): void => {};
    const answer = new Promise<Buffer>((resolve, reject) => {
      const done = (error: ServiceError | null, value?: Buffer): void => {
        if (error === null) resolve(value ?? EMPTY);
        else reject(error);
      };
      const call = this.#client.makeUnaryRequest(path, asItIs, asItIs, message, metadata, done);
      cancel = () => call.cancel();
    });
    return { answer, cancel };
  }

  stream(path: string, message: Buffer): ClientReadableStream<Buffer> {
    return this.#client.makeServerStreamRequest(path, asItIs, asItIs, message, new Metadata());
  }

  /** A stream whose messages all come, whatever status it ends with. */
  items(path: string, message: Buffer): Incoming {
    return this.#items.open(path, message);
  }

  duplex(path: string, metadata: Metadata = new Metadata()): Duplex {
    return this.#client.makeBidiStreamRequest(path, asItIs, asItIs, metadata);
  }

  /** Asks the other side whether it serves. Rejects if it does not, or not within the time. */
  async ping(withinMs: number): Promise<void> {
    const { answer, cancel } = this.unary(PATHS.health, encodeHealthRequest(HEALTH_SERVICE));
    const timer = setTimeout(cancel, withinMs);
    try {
      if (!isServing(await answer)) throw new Error('it says that it does not serve');
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#items.close();
    this.#client.close();
  }
}
