/** Two sockets after `101 Switching Protocols`: bytes go to and fro, and nobody looks at them. */
import type { Socket } from 'node:net';
import type { OutgoingResponse } from './response.ts';

/** The upstream's end of a connection that has changed its protocol. */
export interface Tunnel {
  readonly socket: Socket;
  /** What has come behind the head already. */
  readonly head: Buffer;
}

/** Hop-by-hop fields, written anew. */
const SWITCHING: readonly string[] = ['Connection', 'Upgrade', 'Upgrade', 'websocket'];

/**
 * Answers `client` with the head of `response` and connects it with the tunnel's other end. When one side ends, so does the other.
 * @param head what the client has sent behind its own head
 * @returns when both sockets are closed
 */
export async function connectTunnel(
  client: Socket,
  head: Buffer,
  response: OutgoingResponse,
  { socket: server, head: early }: Tunnel,
): Promise<void> {
  const raw = [...SWITCHING, ...response.headers.toRaw(FRAMING)];
  let text = 'HTTP/1.1 101 Switching Protocols\r\n';
  for (let i = 0; i + 1 < raw.length; i += 2) text += `${raw[i]}: ${raw[i + 1]}\r\n`;
  client.write(`${text}\r\n`, 'latin1');
  if (early.byteLength > 0) client.write(early);
  if (head.byteLength > 0) server.write(head);
  // Whoever is silent for how long is the client's affair now: its socket has the one timeout that is left.
  server.setTimeout(0);
  const ended = Promise.all([closing(client, server), closing(server, client)]);
  client.pipe(server);
  server.pipe(client);
  await ended;
}

/** RFC 9110, 8.6: what switches protocols has no content. */
const FRAMING: ReadonlySet<string> = new Set(['content-length']);

/** When `socket` is closed its peer gets to send what it still has, unless there was an error. */
function closing(socket: Socket, peer: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.on('error', () => peer.destroy());
    const close = (): void => {
      peer.destroySoon();
      resolve();
    };
    if (socket.closed) close();
    else socket.once('close', close);
  });
}
