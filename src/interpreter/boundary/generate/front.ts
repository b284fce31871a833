/**
 * The front: an object of the contract's type that stays the same while the implementations behind it come and go. It is
 * generated for the same reason as the boundary's host half: call sites of its own keep each plugin's calls monomorphic.
 * On its way it counts calls and failures, and has one in so many of them timed.
 */
import type { FunctionType, Member, Schema } from '../../../contract/schema.ts';
import { type Code, join, js, key, member } from '../code.ts';
import type { CallWatch } from '../watch.ts';
import { argument } from './guest.ts';
import { functionOf, Plan } from './plan.ts';

/** What a front goes by. */
export interface Slot extends CallWatch {
  /** The implementation of now: an object of the contract's type, or one that throws at whatever is done with it. */
  current: unknown;
  calls: number;
  /** Calls whose number has none of these bits are timed: 0 for all of them. */
  mask: number;
  /** A call begins that is to be timed. */
  begin(): void;
}

/** The script: a function of a slot that gives the front. @param counted whether calls are counted */
export function generateFront(schema: Schema, counted: boolean): string {
  const plan = new Plan(schema);
  const root = plan.resolve(schema.root);
  if (root.kind === 'function') return js`"use strict";\n(slot) => ${forward(root, js`slot.current`, counted)}`.text;
  const members = root.kind === 'object' ? root.members : [];
  const functions: Code[] = [];
  const parts = members.map((declared) => part(plan, declared, functions, counted));
  return js`"use strict";\n(slot) => {\nconst made = [${join(functions, ', ')}];\nreturn { ${join(parts, ', ')} };\n}`
    .text;
}

function part(plan: Plan, declared: Member, functions: Code[], counted: boolean): Code {
  const name = declared.name;
  const type = functionOf(plan, declared);
  const current = js`slot.current${member(name)}`;
  if (type === undefined) {
    const get = js`get ${key(name)}() { return ${current}; }`;
    return declared.readonly ? get : js`${get}, set ${key(name)}(value) { ${current} = value; }`;
  }
  if (!declared.optional) return js`${key(name)}: ${forward(type, current, counted)}`;
  // one that this implementation has not is not there
  const index = functions.length;
  functions.push(forward(type, current, counted));
  return js`get ${key(name)}() { return ${current} === undefined ? undefined : made[${index}]; }`;
}

/** A function that calls another with the same arguments. `target` is evaluated in each call. */
function forward(type: FunctionType, target: Code, counted: boolean): Code {
  const params = join(
    type.params.map((param, at) => (param.rest ? js`...${argument(at)}` : js`${argument(at)}`)),
    ', ',
  );
  if (!counted) return js`(${params}) => ${target}(${params})`;
  return js`(${params}) => {
  if ((++slot.calls & slot.mask) === 0) slot.begin();
  let value;
  try { value = ${target}(${params}); } catch (error) { throw slot.failed(error); }
  if (slot.sampled !== 0) slot.timed(slot.sampled);
  return value;
}`;
}
