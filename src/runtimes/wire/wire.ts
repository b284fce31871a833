/** A contract on the wire: its methods, callbacks and streams with their messages. */
import { type FunctionType, printType, type Schema, type Type } from '../../contract/index.ts';
import { Mismatch } from '../../interpreter/index.ts';
import { Builder, docLines } from './builder.ts';
import { ABSENT } from './fields.ts';
import type { Handles } from './handles.ts';
import { MessageCodec, type Part, type Shape, wrapperShape } from './messages.ts';
import type { ProtoFile, Rpc } from './model.ts';
import { Names, pascal, snake } from './names.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

/** One message whose content is a list of arguments, or one value. */
export interface WireMessage<T> {
  /** The name in the `.proto` file. */
  readonly name: string;
  /** Appends the message, without its length. @throws Mismatch with the path, TooLong */
  write(writer: Writer, value: T, handles: Handles): void;
  /** Reads to the end of the message that the reader is in. @throws Mismatch with the path, Malformed */
  read(reader: Reader, handles: Handles): T;
  encode(value: T, handles: Handles): Buffer;
  decode(bytes: Uint8Array, handles: Handles): T;
}

/** The items of a stream. */
export interface WireStream {
  /** Where in the contract it stands first, such as `contract.method(items)` or `contract.method`. */
  readonly label: string;
  readonly kind: 'iterable' | 'generator' | 'stream';
  readonly item: WireMessage<unknown>;
}

/** A function that one side calls and the other side has: a callback. */
export interface WireFunction {
  /** Where in the contract it stands first, such as `contract.method(options.f)`. */
  readonly label: string;
  readonly args: WireMessage<readonly unknown[]>;
  /** Absent for a function whose result is void: nobody waits for it. */
  readonly result?: WireMessage<unknown>;
}

/** A method of the contract. */
export interface WireMethod {
  /** The member's name. */
  readonly name: string;
  /** What messages call it, such as `contract.method`. */
  readonly label: string;
  /** The name in the service of the `.proto` file. */
  readonly rpcName: string;
  /** Whether a plugin may do without it. */
  readonly optional: boolean;
  readonly args: WireMessage<readonly unknown[]>;
  /** Of a method that returns a promise. */
  readonly result?: WireMessage<unknown>;
  /** Of a method that returns an AsyncIterable. Of one that returns void there is neither. */
  readonly stream?: WireStream;
}

export interface Wire {
  /** What `protoText` and `descriptorOf` take. */
  readonly file: ProtoFile & { readonly serviceName: string };
  readonly methods: readonly WireMethod[];
  /** The callbacks that parameters take, each kind of function once. */
  readonly functions: readonly WireFunction[];
  /** The streams, as results and in parameters, each kind once. */
  readonly streams: readonly WireStream[];
}

/**
 * @param schema of a portable contract
 * @throws TypeError for a contract that is not: ask `portability` first
 */
export function wireOf(schema: Schema): Wire {
  return new WireBuilder(schema).build();
}

class WireBuilder {
  readonly #schema: Schema;
  readonly #builder: Builder;
  readonly #functions = new Map<string, WireFunction>();
  readonly #streams = new Map<string, WireStream>();

  constructor(schema: Schema) {
    this.#schema = schema;
    this.#builder = new Builder(schema, {
      functionOf: (type, hint, label) => this.#function(type, hint, label),
      streamOf: (type, hint, label) => this.#stream(type, hint, label),
    });
  }

  build(): Wire {
    const root = this.#builder.resolve(this.#schema.root);
    if (root.kind !== 'object') throw new TypeError('the root of the contract is no object');
    const serviceName = this.#builder.name(this.#schema.name);
    const rpcNames = new Names();
    const rpcs: Rpc[] = [];
    const methods = root.members.map((member): WireMethod => {
      const type = this.#builder.resolve(member.type);
      if (type.kind !== 'function') throw new TypeError(`${member.name} is no method`);
      const rpcName = rpcNames.make(pascal(member.name));
      const label = `${lowered(this.#schema.name)}.${member.name}`;
      const common = { name: member.name, label, rpcName, optional: member.optional === true };
      const method = this.#builder.of(label, () => this.#method(type, common));
      rpcs.push({
        name: rpcName,
        doc: [...docLines(member.doc), printType(type)],
        request: method.args.name,
        response: (method.stream?.item ?? method.result)?.name ?? this.#empty(rpcName),
        streams: method.stream !== undefined,
      });
      return method;
    });
    const file = {
      packageName: snake(this.#schema.name),
      serviceName,
      doc: docLines(root.doc),
      rpcs,
      messages: this.#builder.messages,
    };
    return { file, methods, functions: [...this.#functions.values()], streams: [...this.#streams.values()] };
  }

  #method(type: FunctionType, common: Omit<WireMethod, 'args'>): WireMethod {
    const { rpcName, label } = common;
    const args = this.#args(type, `${rpcName}Request`);
    const result = this.#builder.resolve(type.result);
    if (result.kind === 'void') return { ...common, args };
    if (result.kind === 'asyncIterable') return { ...common, args, stream: this.#stream(result, rpcName, label) };
    return { ...common, args, result: this.#result(result, `${rpcName}Response`) };
  }

  /** The answer to a call that nobody waits for, where there must be one. */
  #empty(rpcName: string): string {
    return this.#builder.open(this.#builder.name(`${rpcName}Response`), []).name;
  }

  #function(type: FunctionType, hint: string, label: string): WireFunction {
    const key = JSON.stringify(type);
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    const args = this.#args(type, `${hint}Call`);
    const result = this.#builder.resolve(type.result);
    const made: WireFunction = {
      label,
      args,
      ...(result.kind !== 'void' && { result: this.#result(result, `${hint}Reply`) }),
    };
    this.#functions.set(key, made);
    return made;
  }

  #stream(type: Type & { kind: 'asyncIterable' }, hint: string, label: string): WireStream {
    const key = JSON.stringify([type.of, type.generator, type.stream]);
    const known = this.#streams.get(key);
    if (known !== undefined) return known;
    const made: WireStream = {
      label,
      kind: type.generator ? 'generator' : type.stream ? 'stream' : 'iterable',
      item: this.#value(type.of, `${hint}Item`),
    };
    this.#streams.set(key, made);
    return made;
  }

  #result(type: Type, wanted: string): WireMessage<unknown> {
    return this.#value(type.kind === 'promise' ? type.of : type, wanted);
  }

  #value(type: Type, wanted: string): WireMessage<unknown> {
    const message = this.#builder.open(this.#builder.name(wanted), []);
    const part = this.#builder.part(message, new Names(), {
      name: 'value',
      type,
      optional: false,
      number: 1,
      label: 'result',
    });
    const shape = wrapperShape({ ...part, label: 'result' });
    return messageOf(message.name, {
      ...shape,
      write(writer, value, handles) {
        try {
          shape.write(writer, value, handles);
        } catch (error) {
          if (error instanceof Mismatch) error.path.unshift('result');
          throw error;
        }
      },
    });
  }

  #args(type: FunctionType, wanted: string): WireMessage<readonly unknown[]> {
    const message = this.#builder.open(this.#builder.name(wanted), []);
    const names = new Names();
    const parts = type.params.map((param, at) =>
      this.#builder.part(message, names, {
        name: param.name,
        type: param.rest ? { kind: 'array', of: param.type } : param.type,
        optional: param.optional === true,
        number: at + 1,
      }),
    );
    const hasRest = type.params.at(-1)?.rest === true;
    return messageOf(message.name, argsShape(parts, hasRest));
  }
}

/** A contract's object, as messages name it. */
const lowered = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Arguments by their parameters; those of a rest parameter are the values of one field. */
function argsShape(parts: readonly Part[], hasRest: boolean): Shape {
  const fixed = hasRest ? parts.length - 1 : parts.length;
  const codec = (at: number): Part['codec'] => (parts[at] as Part).codec;
  return {
    parts,
    write(writer, value, handles) {
      const args = value as readonly unknown[];
      for (let at = 0; at < parts.length; at++) {
        try {
          codec(at).write(writer, at < fixed ? args[at] : args.slice(fixed), handles);
        } catch (error) {
          if (error instanceof Mismatch) error.path.unshift((parts[at] as Part).label);
          throw error;
        }
      }
    },
    make(values) {
      const args: unknown[] = [];
      let length = 0;
      for (let at = 0; at < fixed; at++) {
        const value = values[at];
        args.push(value === ABSENT ? undefined : value);
        if (value !== ABSENT) length = at + 1;
      }
      const rest = hasRest ? (values[fixed] as unknown[]) : [];
      // what was not given is not there, but for what others come after
      if (rest.length === 0) args.length = length;
      for (const value of rest) args.push(value);
      return args;
    },
  };
}

function messageOf<T>(name: string, shape: Shape): WireMessage<T> {
  const codec = new MessageCodec(name, name);
  codec.shape = shape;
  return {
    name,
    write: (writer, value, handles) => codec.writeContent(writer, value, handles),
    read: (reader, handles) => codec.readContent(reader, handles) as T,
    encode(value, handles) {
      const writer = new Writer();
      codec.writeContent(writer, value, handles);
      return writer.copy();
    },
    decode: (bytes, handles) => codec.readContent(new Reader(bytes), handles) as T,
  };
}
