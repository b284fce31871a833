/**
 * Certificates for one connection between two processes: each side makes one, tells it to the other beforehand, and trusts
 * nothing but what it was told. X.509 version 3 (RFC 5280), signed with its own key (ECDSA on P-521 with SHA-512).
 */
import { generateKeyPair, randomBytes, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import * as der from './der.ts';

/** Whom certificates are for: go-plugin asks for this name, whatever the address. */
export const HOST_NAME = 'localhost';

export interface Identity {
  /** PEM. */
  readonly certificate: string;
  /** PEM (PKCS #8). */
  readonly key: string;
}

const ECDSA_SHA512 = '1.2.840.10045.4.3.4';
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** digitalSignature, keyEncipherment, keyAgreement and keyCertSign, of nine bits. */
const USES = der.bits(Buffer.of(0b1010_1100), 2);
/** Clocks of one machine can be set back. */
const SINCE_MS = 60_000;
const FOR_MS = 30 * 365 * 24 * 3_600_000;

const generate = promisify(generateKeyPair);

/** Makes a key and a certificate of it, signed with it. */
export async function makeIdentity(now: Date = new Date()): Promise<Identity> {
  const { publicKey, privateKey } = await generate('ec', { namedCurve: 'P-521' });
  const algorithm = der.sequence(der.objectId(ECDSA_SHA512));
  const name = der.sequence(named(ORGANIZATION, 'tsugi'), named(COMMON_NAME, HOST_NAME));
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))), // version 3
    der.integer(randomBytes(16)),
    algorithm,
    name,
    der.sequence(der.time(new Date(now.getTime() - SINCE_MS)), der.time(new Date(now.getTime() + FOR_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, extensions()),
  );
  const signature = sign('sha512', body, privateKey);
  return {
    certificate: toPem(der.sequence(body, algorithm, der.bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

const named = (id: string, value: string): Buffer => der.setOf(der.sequence(der.objectId(id), der.text(value)));

function extensions(): Buffer {
  const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
    der.sequence(der.objectId(id), ...(critical ? [der.boolean(true)] : []), der.octets(value));
  return der.sequence(
    extension(BASIC_CONSTRAINTS, true, der.sequence(der.boolean(true))),
    extension(KEY_USAGE, true, USES),
    extension(EXTENDED_KEY_USAGE, false, der.sequence(der.objectId(CLIENT_AUTH), der.objectId(SERVER_AUTH))),
    extension(ALTERNATIVE_NAME, false, der.sequence(der.implicit(2, Buffer.from(HOST_NAME, 'latin1')))),
  );
}

/** @param bytes of a certificate */
export function toPem(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** A certificate as one word: base64 without padding, as go-plugin writes it into its line. @param pem see `Identity` */
export const toWord = (pem: string): string => new X509Certificate(pem).raw.toString('base64').replace(/=+$/, '');

/** @returns the certificate as PEM; undefined if the word is none */
export function fromWord(word: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+=*$/.test(word)) return undefined;
  const bytes = Buffer.from(word, 'base64');
  try {
    return toPem(new X509Certificate(bytes).raw);
  } catch {
    return undefined;
  }
}
