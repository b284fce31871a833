/**
 * Host modules with a contract: what a guest imports crosses by its declared types, as everything else does. The members
 * of the module's type become the parameters of one function of the guest's realm, which the boundary binds and calls
 * once; what arrives there is what the guest imports.
 */
import {
  type Contract,
  type Member,
  makeContract,
  type ObjectType,
  type Schema,
  type Type,
} from '../contract/index.ts';
import type { Boundary } from './boundary/boundary.ts';
import { type Context, Program } from './realm/context.ts';
import type { Shared } from './shared.ts';

/** A host module whose members cross by the types of a contract. */
export class TypedModule {
  readonly contract: Contract<object>;
  readonly implementation: object;

  constructor(contract: Contract<object>, implementation: object) {
    this.contract = contract;
    this.implementation = implementation;
  }
}

/** Runs in the guest's realm before any code that could have changed it; it looks nothing up on what it is given. */
const RECEIVER = new Program(
  '"use strict"; (() => { let taken; return { take: (...given) => { taken = given; }, taken: () => taken }; })()',
  'tsugi:receiver',
);

interface Receiver {
  readonly take: (...given: unknown[]) => void;
  readonly taken: () => ArrayLike<unknown>;
}

/** The members of a typed module as values of the guest's realm, by name. */
export function giveModule(
  name: string,
  module: TypedModule,
  boundary: Boundary,
  shared: Shared,
  context: Context,
): { readonly names: readonly string[]; readonly values: readonly unknown[] } {
  const given = module.implementation as Record<string, unknown>;
  const members = membersOf(module.contract).filter(({ name, optional }) => !optional || given[name] !== undefined);
  const names = members.map((member) => member.name);
  const receiver = RECEIVER.runIn(context) as Receiver;
  const contract = shared.install(name, module.contract, names, () => installer(name, module.contract, members));
  const install = boundary.bind(shared.programs(contract, true), receiver.take, context) as (...all: unknown[]) => void;
  install(...members.map((member) => givenValue(given, member)));
  const taken = receiver.taken();
  return { names, values: names.map((_name, at) => taken[at]) };
}

/** A method stays one of its object. */
function givenValue(given: Record<string, unknown>, member: Member): unknown {
  const value = given[member.name];
  return typeof value === 'function' ? value.bind(given) : value;
}

function membersOf({ schema }: Contract<object>): readonly Member[] {
  const root = schema.root.kind === 'ref' ? schema.types[schema.root.name] : schema.root;
  if (root?.kind !== 'object') throw new TypeError(`the contract of a host module must be an object type`);
  return (root as ObjectType).members;
}

function installer(name: string, { schema }: Contract<object>, members: readonly Member[]): Contract<unknown> {
  return makeContract<unknown>({
    ...schema,
    name: name.replace(/\W/g, '_'),
    root: {
      kind: 'function',
      params: members.map((member) => ({ name: member.name, type: distinct(member, schema) })),
      result: { kind: 'void' },
    },
  });
}

/** Types that read alike share their conversion, and with it the name in messages: so functions are made to read apart. */
function distinct({ name, type }: Member, schema: Schema): Type {
  const resolved = type.kind === 'ref' ? schema.types[type.name] : type;
  return resolved?.kind === 'function' ? ({ ...resolved, name } as Type) : type;
}
