/** How two processes know each other: each shows the certificate that it has told the other of, and takes no other. */
import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js';
import type { Identity } from './certificate.ts';

export interface Security {
  /** For connections that this side opens. */
  readonly client: ChannelCredentials;
  /** For connections that the other side opens. */
  readonly server: ServerCredentials;
  /** What `client` is made of, as PEM; undefined without TLS. */
  readonly tls?: { readonly ca: string; readonly cert: string; readonly key: string };
}

/** @param peer the other side's certificate as PEM */
export function mutual({ certificate, key }: Identity, peer: string): Security {
  const [own, secret, other] = [certificate, key, peer].map((pem) => Buffer.from(pem)) as [Buffer, Buffer, Buffer];
  return {
    client: ChannelCredentials.createSsl(other, secret, own),
    server: ServerCredentials.createSsl(other, [{ private_key: secret, cert_chain: own }], true),
    tls: { ca: peer, cert: certificate, key },
  };
}

/** Nothing but the rights on a socket's file keeps others away. */
export const open = (): Security => ({
  client: ChannelCredentials.createInsecure(),
  server: ServerCredentials.createInsecure(),
});
