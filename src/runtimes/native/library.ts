/** A plugin as a shared library: functions that the manifest declares in C are the contract's members. */
import { join } from 'node:path';
import type { FunctionType, Member, Schema } from '../../contract/index.ts';
import { TsugiError } from '../../diagnostics/error.ts';
import type { FoundPlugin, LibraryManifest, Running, RuntimeContext } from '../../host/index.ts';
import { Trusted, type TrustedPrograms } from '../../interpreter/index.ts';
import { BadValue, fitted, Unfit } from './fit.ts';
import type { Libraries, Library } from './koffi.ts';
import { readSignature, type Signature } from './signature.ts';

type Fn = (...args: unknown[]) => unknown;

/** A member of the contract, and the function that it is. */
interface Declared {
  readonly member: string;
  readonly type: FunctionType;
  readonly signature: Signature;
}

/** Where errors of a plugin are, and whose they are. */
interface At {
  readonly plugin: string;
  /** The manifest. */
  readonly file: string;
}

/** @throws TsugiError `LOAD` for the library and its functions, `CONTRACT` if they do not fit the contract */
export async function startLibrary<T>(
  found: FoundPlugin,
  { file, functions }: LibraryManifest,
  context: RuntimeContext<T>,
  { libraries, programs }: { readonly libraries: Libraries; readonly programs: TrustedPrograms },
): Promise<Running<T>> {
  const { contract } = context;
  const { schema } = contract;
  const { name, folder = '', entry } = found;
  const at: At = { plugin: name, file: join(folder, 'package.json') };
  const declared = Object.entries(functions).map(
    ([member, text]): Declared => ({
      member,
      type: memberOf(schema, member, at),
      signature: signatureOf(member, text, at),
    }),
  );
  const library = await libraries.open(join(folder, file));
  const members = Object.fromEntries(declared.map((one) => [one.member, bound(schema, one, library, at)]));
  // bound like any other implementation: what is called is checked by the contract, and promises are waited for so long only
  const trusted = new Trusted({ ...context, name, programs });
  try {
    const source = { url: '', js: '', map: '', file: entry, folder };
    const module = await trusted.module(source, async () => ({ default: members }));
    return {
      implementation: module.bind('default', contract),
      get pending() {
        return trusted.pending;
      },
      end: () => trusted.close(),
    };
  } catch (error) {
    trusted.close();
    throw error;
  }
}

const field = (member: string): string => `package.json: tsugi.library.functions.${member}`;

function signatureOf(member: string, text: string, at: At): Signature {
  const read = readSignature(text);
  if (!('problem' in read)) return read;
  throw new TsugiError('LOAD', `${field(member)}: ${read.problem}; it is ${JSON.stringify(text)}`, at);
}

function memberOf(schema: Schema, name: string, at: At): FunctionType {
  const members = membersOf(schema);
  const member = members.find((one) => one.name === name);
  const type = member?.type.kind === 'ref' ? schema.types[member.type.name] : member?.type;
  if (type?.kind === 'function') return type;
  const own = members.map((one) => one.name).join(', ');
  const what = member === undefined ? 'has no such member' : 'has no function of this name';
  throw new TsugiError('CONTRACT', `${field(name)}: ${schema.name} ${what}; it has ${own}`, at);
}

function membersOf(schema: Schema): readonly Member[] {
  const root = schema.root.kind === 'ref' ? schema.types[schema.root.name] : schema.root;
  return root?.kind === 'object' ? root.members : [];
}

/** @returns the function that the boundary calls, with arguments that fit the contract */
function bound(schema: Schema, { member, type, signature }: Declared, library: Library, at: At): Fn {
  const label = `${schema.name[0]?.toLowerCase()}${schema.name.slice(1)}.${member}()`;
  const { params, result, apart } = fitting(schema, { member, type, signature }, library, at);
  const { call, callApart } = library.lookup(signature);
  const refuse = (error: unknown, text: string): unknown =>
    error instanceof BadValue ? new TsugiError('TYPE', `${label} ${text}${error.text}`, { plugin: at.plugin }) : error;
  const converted = (args: readonly unknown[]): unknown[] =>
    params.map((convert, index) => {
      try {
        return convert(args[index]);
      } catch (error) {
        throw refuse(error, `was called with ${type.params[index]?.name} `);
      }
    });
  const given = (value: unknown): unknown => {
    try {
      return result(value);
    } catch (error) {
      throw refuse(error, 'returned ');
    }
  };
  if (apart) return async (...args) => given(await callApart(...converted(args)));
  return (...args) => given(call(...converted(args)));
}

function fitting(schema: Schema, { member, type, signature }: Declared, library: Library, at: At) {
  try {
    return fitted(schema, type, signature, library);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const message = `${field(member)} does not fit ${schema.name}.${member}: ${error.reason}`;
    throw new TsugiError('CONTRACT', message, at);
  }
}
