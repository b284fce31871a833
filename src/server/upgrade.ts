/**
 * Requests for a WebSocket: the chain sees them like others, and if it lets them pass and the upstream agrees, the sockets
 * are connected. Any other answer is an ordinary one, after which the connection is closed.
 */
import http from 'node:http';
import type { Socket } from 'node:net';
import { type AcceptOptions, answer, write } from './accept.ts';
import { Exchange } from './exchange.ts';
import { connectTunnel } from './tunnel.ts';

/**
 * A request of this server. Node hands every request that names another protocol to whoever listens for upgrades, without its body. Only
 * those for a WebSocket belong there; of the rest the field is ignored, as RFC 9110 (7.8) allows.
 */
export class ServerMessage extends http.IncomingMessage {
  #named = false;

  /** Another protocol was named that does not become one: Node's parser does not go on behind such a request. */
  get ignoresUpgrade(): boolean {
    return this.#isNamed() && !this.upgrade;
  }

  /** Set and read by node:http. */
  get upgrade(): boolean {
    if (!this.#isNamed()) return false;
    if (this.method === 'CONNECT') return true;
    const { headers } = this;
    return (
      this.method === 'GET' &&
      headers.upgrade?.toLowerCase() === 'websocket' &&
      // What stands behind the head would be a body to some and frames to others.
      headers['transfer-encoding'] === undefined &&
      Number(headers['content-length'] ?? 0) === 0
    );
  }

  set upgrade(named: boolean | null) {
    // The constructor of the base class writes before there are private fields.
    if (#named in this) this.#named = named === true;
  }

  #isNamed(): boolean {
    return #named in this && this.#named;
  }
}

/**
 * @param head what has come behind the request's head
 * @param onTunnel told once the sockets are connected
 * @returns when the exchange, or the tunnel, has ended; never rejects
 */
export async function acceptUpgrade(
  message: http.IncomingMessage,
  socket: Socket,
  head: Buffer,
  options: AcceptOptions & { readonly idleMs: number },
  onTunnel: () => void,
): Promise<void> {
  const exchange = new Exchange();
  const out = new http.ServerResponse(message);
  // Node has let go of the socket: errors and silence on it are nobody else's.
  socket.on('error', () => exchange.end('aborted'));
  socket.setTimeout(options.idleMs, () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      exchange.end(out.writableFinished ? 'finished' : 'aborted');
      resolve();
    });
  });

  const response = await answer(message, exchange, undefined, options);
  if (socket.destroyed) response.body.discard();
  else if (response.status === 101 && response.body.isTunnel) {
    const content = response.body.take();
    if (content.kind === 'tunnel') {
      onTunnel();
      await connectTunnel(socket, head, response, content.tunnel);
    }
  } else {
    out.assignSocket(socket);
    out.once('finish', () => socket.destroySoon());
    const how = { method: 'GET', close: () => true, trailers: message.httpVersionMinor > 0 };
    await write(out, response, exchange, options, how);
  }
  await closed;
}
