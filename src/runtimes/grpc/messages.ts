/** The messages of go-plugin's own services and of grpc.health.v1, and where these are called. */
import { DELIMITED, Reader, VARINT } from '../wire/reader.ts';
import { Writer } from '../wire/writer.ts';

export const PATHS = {
  health: '/grpc.health.v1.Health/Check',
  watchHealth: '/grpc.health.v1.Health/Watch',
  broker: '/plugin.GRPCBroker/StartStream',
  shutdown: '/plugin.GRPCController/Shutdown',
  stdio: '/plugin.GRPCStdio/StreamStdio',
} as const;

/** What go-plugin asks the health service for. */
export const HEALTH_SERVICE = 'plugin';

export const EMPTY: Buffer = Buffer.alloc(0);

/** Field numbers, with the type that each must have. */
const text = (number: number): number => (number << 3) | DELIMITED;
const number = (of: number): number => (of << 3) | VARINT;

/** Where somebody listens for a number, as a broker tells it. */
export interface ConnectionInfo {
  readonly serviceId: number;
  readonly network: string;
  readonly address: string;
}

export function encodeInfo({ serviceId, network, address }: ConnectionInfo): Buffer {
  const writer = new Writer();
  writer.byte(number(1));
  writer.varint(serviceId);
  writer.byte(text(2));
  writer.text(network);
  writer.byte(text(3));
  writer.text(address);
  return writer.copy();
}

/** @throws Malformed */
export function decodeInfo(bytes: Uint8Array): ConnectionInfo {
  const reader = new Reader(bytes);
  let serviceId = 0;
  let network = '';
  let address = '';
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === number(1)) serviceId = reader.varint();
    else if (tag === text(2)) network = reader.text();
    else if (tag === text(3)) address = reader.text();
    else reader.skip(tag);
  }
  return { serviceId, network, address };
}

export function encodeHealthRequest(service: string): Buffer {
  const writer = new Writer();
  writer.byte(text(1));
  writer.text(service);
  return writer.copy();
}

/** @throws Malformed */
export function decodeHealthRequest(bytes: Uint8Array): string {
  const reader = new Reader(bytes);
  let service = '';
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === text(1)) service = reader.text();
    else reader.skip(tag);
  }
  return service;
}

const SERVING = 1;

export const healthResponse = (): Buffer => Buffer.of(number(1), SERVING);

/** @returns whether it serves @throws Malformed */
export function isServing(bytes: Uint8Array): boolean {
  const reader = new Reader(bytes);
  let status = 0;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === number(1)) status = reader.varint();
    else reader.skip(tag);
  }
  return status === SERVING;
}

/** What the plugin has written to its stdout or stderr. */
export interface Output {
  readonly channel: 'stdout' | 'stderr';
  readonly data: Buffer;
}

const STDOUT = 1;
const STDERR = 2;

export function encodeOutput({ channel, data }: Output): Buffer {
  const writer = new Writer();
  writer.byte(number(1));
  writer.varint(channel === 'stdout' ? STDOUT : STDERR);
  writer.byte(text(2));
  writer.bytes(data);
  return writer.copy();
}

/** @throws Malformed */
export function decodeOutput(bytes: Uint8Array): Output {
  const reader = new Reader(bytes);
  let channel = 0;
  let data: Buffer = EMPTY;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === number(1)) channel = reader.varint();
    else if (tag === text(2)) data = reader.slice();
    else reader.skip(tag);
  }
  return { channel: channel === STDERR ? 'stderr' : 'stdout', data };
}
