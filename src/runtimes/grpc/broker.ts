/**
 * Connections beside the first one, by number: who wants to be called listens somewhere and tells the other side the number
 * and the place, and the number is what messages carry. Each side counts for itself.
 */
import { TsugiError } from '../../diagnostics/error.ts';
import { Connection } from './connection.ts';
import { type Address, checkAddress } from './handshake.ts';
import { Listener, type Sockets } from './listener.ts';
import type { ConnectionInfo } from './messages.ts';
import type { Security } from './security.ts';

/** How long the other side's word is waited for, and how long a word waits to be asked for: as in go-plugin. */
const WAIT_MS = 5000;

export interface BrokerOptions {
  readonly security: Security;
  readonly sockets: Sockets;
  readonly maxBytes: number;
  /** Tells the other side. */
  readonly send: (info: ConnectionInfo) => void;
}

interface Waiting {
  readonly info: Promise<ConnectionInfo>;
  readonly tell: (info: ConnectionInfo) => void;
  readonly fail: () => void;
  readonly timer: NodeJS.Timeout;
}

export class Broker {
  readonly #options: BrokerOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<Listener>();
  readonly #connections = new Set<Connection>();
  #last = 0;
  #closed = false;

  constructor(options: BrokerOptions) {
    this.#options = options;
  }

  /** A number that this side has given to nobody yet. */
  next(): number {
    this.#last = this.#last >= 0xffff_ffff ? 1 : this.#last + 1;
    return this.#last;
  }

  /** The other side listens for a number. */
  receive(info: ConnectionInfo): void {
    if (!this.#closed) this.#of(info.serviceId).tell(info);
  }

  /**
   * Listens for a number and says so. It ends when all that have called have hung up, or if nobody calls.
   * @param serve adds the methods
   */
  async accept(id: number, serve: (listener: Listener) => void): Promise<Listener> {
    const { maxBytes, sockets, security } = this.#options;
    const listener = new Listener(maxBytes);
    serve(listener);
    const address = await listener.listen(sockets, security);
    if (this.#closed) {
      listener.close();
      return listener;
    }
    this.#listeners.add(listener);
    const unused = setTimeout(() => this.#end(listener), 2 * WAIT_MS);
    unused.unref();
    listener.onConnection = () => clearTimeout(unused);
    listener.onIdle = () => this.#end(listener);
    this.announce(id, address);
    return listener;
  }

  /** Says where this side listens for a number. */
  announce(serviceId: number, { network, address }: Address): void {
    this.#options.send({ serviceId, network, address });
  }

  /** Calls whom the other side has given a number. @throws TsugiError `TRANSPORT` if it does not say where in time */
  async dial(id: number): Promise<Connection> {
    const waiting = this.#of(id);
    try {
      const { network, address } = await waiting.info;
      const { security, maxBytes } = this.#options;
      const connection = new Connection(checkAddress(network, address), security, maxBytes);
      if (this.#closed) connection.close();
      else this.#connections.add(connection);
      return connection;
    } catch {
      throw new TsugiError('TRANSPORT', `the other side says nowhere that it listens for number ${id}`);
    } finally {
      this.#forget(id);
    }
  }

  hangUp(connection: Connection): void {
    this.#connections.delete(connection);
    connection.close();
  }

  close(): void {
    this.#closed = true;
    for (const id of [...this.#waiting.keys()]) this.#forget(id);
    for (const listener of this.#listeners) listener.close();
    for (const connection of this.#connections) connection.close();
    this.#listeners.clear();
    this.#connections.clear();
  }

  #end(listener: Listener): void {
    this.#listeners.delete(listener);
    listener.close();
  }

  #of(id: number): Waiting {
    const known = this.#waiting.get(id);
    if (known !== undefined) return known;
    let tell: Waiting['tell'] = () => {};
    let fail = (): void => {};
    const info = new Promise<ConnectionInfo>((resolve, reject) => {
      tell = resolve;
      fail = () => reject(new Error('nothing was heard'));
    });
    // whoever waits for it hears of it
    info.catch(() => {});
    const timer = setTimeout(() => this.#forget(id), WAIT_MS);
    timer.unref();
    const made = { info, tell, fail, timer };
    this.#waiting.set(id, made);
    return made;
  }

  #forget(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.fail();
  }
}
