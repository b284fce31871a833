/** The frames with which a connection begins, and those of the log. */

import { NO_HANDLES } from '../wire/failure.ts';
import type { Reader } from '../wire/reader.ts';
import { readStructured, structured } from '../wire/value.ts';
import type { Writer } from '../wire/writer.ts';
import { Body, numbers, readNumbers, text, uint32 } from './frames.ts';

/** What the host says first. */
export interface Hello {
  /** Versions of the protocol that the host speaks. */
  readonly versions: readonly number[];
  /** The plugin's name. */
  readonly plugin: string;
  /** The contract's name. */
  readonly contract: string;
  /** The contract's schema, as JSON. */
  readonly schema: string;
  readonly maxFrameBytes: number;
  /** Of the messages of the contract; see `digestOf`. */
  readonly digest: string;
  readonly features: readonly string[];
}

/** What the plugin answers. */
export interface Welcome {
  /** The version that both speak from now on. */
  readonly version: number;
  readonly maxFrameBytes: number;
  /** The digest of the contract that the plugin was made for; '' if it takes any. */
  readonly digest: string;
  /** The plugin's own config, which the host's goes over. */
  readonly defaults: unknown;
  readonly features: readonly string[];
}

export interface LogEntry {
  readonly level: string;
  readonly message: string;
}

const VALUE = structured('Value');

function value(writer: Writer, field: number, given: unknown): void {
  if (given === undefined) return;
  writer.varint((field << 3) | 2);
  VALUE.write(writer, given, NO_HANDLES);
}

function texts(writer: Writer, all: readonly string[]): void {
  for (const one of all) {
    writer.varint((7 << 3) | 2);
    writer.text(one);
  }
}

const readTexts = (body: Body, reader: Reader): string[] =>
  body.many.map(({ start, end }) => reader.textBetween(start, end));

const readValue = (body: Body, field: number, reader: Reader): unknown =>
  body.has(field) ? readStructured(body.within(field, reader)) : undefined;

export function writeHello(writer: Writer, hello: Hello): void {
  numbers(writer, 1, hello.versions);
  text(writer, 2, hello.plugin);
  text(writer, 3, hello.contract);
  text(writer, 4, hello.schema);
  uint32(writer, 5, hello.maxFrameBytes);
  text(writer, 6, hello.digest);
  texts(writer, hello.features);
}

export function readHello(reader: Reader): Hello {
  const body = new Body().read(reader);
  return {
    plugin: body.text(2, reader),
    contract: body.text(3, reader),
    schema: body.text(4, reader),
    maxFrameBytes: body.number(5),
    digest: body.text(6, reader),
    features: readTexts(body, reader),
    versions: readNumbers(body.within(1, reader)),
  };
}

/** @throws Mismatch for defaults that have no copy */
export function writeWelcome(writer: Writer, welcome: Welcome): void {
  uint32(writer, 1, welcome.version);
  uint32(writer, 2, welcome.maxFrameBytes);
  value(writer, 3, welcome.defaults);
  text(writer, 4, welcome.digest);
  texts(writer, welcome.features);
}

export function readWelcome(reader: Reader): Welcome {
  const body = new Body().read(reader);
  return {
    version: body.number(1),
    maxFrameBytes: body.number(2),
    digest: body.text(4, reader),
    features: readTexts(body, reader),
    defaults: readValue(body, 3, reader),
  };
}

/** @param config what the plugin's factory gets @throws Mismatch for one that has no copy */
export const writeStart = (writer: Writer, config: unknown): void => value(writer, 1, config);

export const readStart = (reader: Reader): unknown => readValue(new Body().read(reader), 1, reader);

/** @param methods those that the plugin has */
export const writeReady = (writer: Writer, methods: readonly string[]): void => texts(writer, methods);

export const readReady = (reader: Reader): readonly string[] => readTexts(new Body().read(reader), reader);

export function writeLog(writer: Writer, entry: LogEntry): void {
  text(writer, 1, entry.level);
  text(writer, 2, entry.message);
}

export function readLog(reader: Reader): LogEntry {
  const body = new Body().read(reader);
  return { level: body.text(1, reader), message: body.text(2, reader) };
}
