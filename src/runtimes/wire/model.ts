/** Protobuf messages as data: what the text, the descriptors and the codecs are of. */

export const SCALARS = ['string', 'double', 'bool', 'bytes', 'uint32'] as const;
export type Scalar = (typeof SCALARS)[number];

export interface Message {
  readonly name: string;
  /** The lines of its comment. */
  readonly doc: readonly string[];
  readonly fields: readonly Field[];
  /** The name of the oneof that all of its fields are of. */
  readonly oneof?: string;
  /** Messages that are declared within it. */
  readonly nested?: readonly Message[];
}

export interface Field {
  readonly name: string;
  /** The name in JSON: that of the member or parameter. */
  readonly jsonName: string;
  readonly number: number;
  /** A message by its name. */
  readonly type: Scalar | { readonly message: string };
  /** `map`: from strings. */
  readonly label: 'single' | 'optional' | 'repeated' | 'map';
  readonly doc: readonly string[];
}

/** A message that is still being put together: a type may contain itself. */
export interface OpenMessage extends Message {
  readonly fields: Field[];
}

export interface Rpc {
  readonly name: string;
  readonly doc: readonly string[];
  readonly request: string;
  readonly response: string;
  readonly streams: boolean;
}

/** One `.proto` file. */
export interface ProtoFile {
  readonly packageName: string;
  /** Absent if it is messages only. */
  readonly serviceName?: string;
  /** The lines of the service's comment. */
  readonly doc: readonly string[];
  readonly rpcs: readonly Rpc[];
  readonly messages: readonly Message[];
}
