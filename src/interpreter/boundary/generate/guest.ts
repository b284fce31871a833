/**
 * The half that runs inside the guest's realm: facets for host objects, functions that stand for host functions, and
 * trampolines through which the host calls a guest's methods. It alone touches host objects from guest-realm code.
 */
import { printType } from '../../../contract/print.ts';
import type { FunctionType, Member, ObjectType, Param, Type } from '../../../contract/schema.ts';
import { type Code, join, js, key, member, Name } from '../code.ts';
import { MOST_LOST } from '../lost.ts';
import { Half } from './convert.ts';
import { copyBody, iterableKind } from './objects.ts';
import { functionOf, isPrimitive, type Plan } from './plan.ts';

/** What the host half must provide: conversions of these types from guest to host. */
export interface Wanted {
  out(type: Type, hint: string): Name;
}

export class GuestHalf extends Half {
  readonly prefix = 'in';
  readonly #wanted: Wanted;
  readonly #checked: boolean;
  readonly #exports: Code[] = [];
  readonly #calls = new Map<Type, Name>();
  readonly #facets = new Map<ObjectType, Name>();

  constructor(plan: Plan, wanted: Wanted, checked: boolean) {
    super(plan);
    this.#checked = checked;
    this.#wanted = wanted;
  }

  /** The whole script: a function of the guest's side of the runtime that gives what the host half calls. */
  text(): Code {
    return js`"use strict";
($) => {
${this.definitions}
return { __proto__: null, ${join(this.#exports, ', ')} };
}`;
  }

  /** Trampolines for a guest function; `callee` is how it is called. @returns the export's name */
  calls(type: FunctionType, hint: string): Name {
    const known = this.#calls.get(type);
    if (known !== undefined) return known;
    const name = this.names.make(`call_${hint}`);
    this.#calls.set(type, name);
    this.define(js`const ${name} = (callee) => ${this.#trampoline(type, hint, js`callee`)};`);
    this.#export(name);
    return name;
  }

  /** Trampolines for the members of a guest object, which stays here. @returns the export's name */
  members(type: ObjectType, id: Name): Name {
    const known = this.#calls.get(type);
    if (known !== undefined) return known;
    const name = this.names.make(`members_${id.text}`);
    this.#calls.set(type, name);
    const parts = type.members.map((declared) => {
      const method = functionOf(this.plan, declared);
      const hint = `${id.text}_${declared.name}`;
      if (method)
        return js`${key(declared.name)}: ${this.#trampoline(method, hint, js`object${member(declared.name)}`)}`;
      const value = new Name('value');
      const to = new Name('to');
      return js`${key(declared.name)}: (value) => {\n${this.#read(declared, value, to, declared.name, hint)}\nobject${member(declared.name)} = to;\n}`;
    });
    this.define(js`const ${name} = (object) => ({ __proto__: null, ${join(parts, ', ')} });`);
    this.#export(name);
    return name;
  }

  /** Unwraps a facet to the host object behind it. @returns the export's name, or undefined if no facet of the type exists */
  unwrap(type: ObjectType, id: Name): Name {
    const facet = this.facet(type, id);
    return new Name(`unwrap_${facet.text}`);
  }

  /**
   * A prototype can be had by anything, so the private field decides; asking for it with `in` first costs five times as
   * much as comparing prototypes.
   */
  facet(type: ObjectType, id: Name): Name {
    const known = this.#facets.get(type);
    if (known !== undefined) return known;
    const name = this.names.make(id.text);
    this.#facets.set(type, name);
    const unwrap = this.names.make(`unwrap_${name.text}`);
    const parts = type.members.map((declared) => this.#facetMember(declared, id));
    this.define(js`let ${unwrap};
class ${name} {
  #host;
  constructor(host) { this.#host = host; }
${parts}
  static {
    ${unwrap} = (value) => {
      if (typeof value !== 'object' || value === null || $.prototypeOf(value) !== prototype) return undefined;
      try { return value.#host; } catch { return undefined; }
    };
    const prototype = this.prototype;
  }
}
$.seal(${name}, [${join(dataMembers(this.plan, type), ', ')}], ${unwrap});`);
    this.#export(unwrap);
    return name;
  }

  #export(name: Name): void {
    this.#exports.push(js`${name}`);
  }

  #facetMember(declared: Member, id: Name): Code {
    const label = `${id.text}.${declared.name}`;
    const hint = `${id.text}_${declared.name}`;
    const type = this.plan.resolve(declared.type);
    const read = js`let value;
    try { value = host${member(declared.name)}; } catch (error) { throw $.fromHost(error); }`;
    if (type.kind === 'function' && declared.method && !declared.optional) {
      return js`  ${key(declared.name)}(${this.#params(type)}) {
    const host = this.#host;
    ${this.#hostCall(type, label, hint, js`host${member(declared.name)}`)}
  }`;
    }
    const cached = type.kind === 'object' && !declared.optional;
    const from = this.names.make(`from_${hint}`);
    const facet = this.names.make(`facet_${hint}`);
    const get = cached
      ? js`  #${from}; #${facet};
  get ${key(declared.name)}() {
    const host = this.#host;
    ${read}
    if (value === this.#${from}) return this.#${facet};
    ${this.#readFault(declared, label, hint)}
    this.#${from} = value;
    return this.#${facet} = to;
  }`
      : js`  get ${key(declared.name)}() {
    const host = this.#host;
    ${read}
    ${this.#readFault(declared, label, hint)}
    return to;
  }`;
    if (declared.readonly) return get;
    return js`${get}
  set ${key(declared.name)}(value) {
    const host = this.#host;
    ${this.#write(declared.type, declared.optional === true, new Name('value'), new Name('to'), label, declared.name, hint)}
    try { host${member(declared.name)} = to; } catch (error) { throw $.fromHost(error); }
  }`;
  }

  /** Converts what was read of a host object; a misfit there is the host's fault, but the guest sees it. */
  #readFault(declared: Member, label: string, hint: string): Code {
    const value = new Name('value');
    const to = new Name('to');
    if (isPrimitive(this.plan.resolve(declared.type))) {
      const test = this.test(this.plan.resolve(declared.type), value);
      const absent = declared.optional ? js`value === undefined || ` : js``;
      return js`if (!(${absent}${test})) throw $.hostMisfit($.bad(${printType(declared.type)}, value), ${label});\nconst to = value;`;
    }
    const convert = this.call(declared.type, js`value`, hint);
    const guard = declared.optional ? js`if (value !== undefined) ` : js``;
    return js`let ${to};\n${guard}try { ${to} = ${convert}; } catch (error) { throw $.hostMisfit(error, ${label}); }`;
  }

  #read(declared: Member, from: Name, to: Name, label: string, hint: string): Code {
    return declared.optional
      ? this.optionalStatement(declared.type, from, to, label, hint)
      : this.statement(declared.type, from, to, label, hint);
  }

  /** Converts a guest's value for the host: a primitive here, everything else by the host half. */
  #write(type: Type, optional: boolean, from: Name, to: Name, label: string, name: string, hint: string): Code {
    const resolved = this.plan.resolve(type);
    const absent = optional ? js`${from} === undefined || ` : js``;
    if (isPrimitive(resolved)) {
      return js`if (!(${absent}${this.test(resolved, from)})) throw $.argument($.bad(${printType(type)}, ${from}, ${name}), ${label});\nconst ${to} = ${from};`;
    }
    const convert = js`$.host.${this.#wanted.out(type, hint)}(${from})`;
    const guard = optional ? js`if (${from} !== undefined) ` : js``;
    return js`let ${to};\n${guard}try { ${to} = ${convert}; } catch (error) { throw $.argument(error, ${label}, ${name}); }`;
  }

  #params(type: FunctionType): Code {
    return join(
      type.params.map((param, at) => (param.rest ? js`...${argument(at)}` : js`${argument(at)}`)),
      ', ',
    );
  }

  /** Statements that convert a guest's arguments, call the host and return its converted result. */
  #hostCall(type: FunctionType, label: string, hint: string, callee: Code): Code {
    const converted = type.params.map((param, at) => this.#argument(param, at, label, `${hint}_${param.name}`));
    const passed = join(
      type.params.map((param, at) => (param.rest ? js`...${result(at)}` : js`${result(at)}`)),
      ', ',
    );
    const returned = this.plan.resolve(type.result);
    const after =
      returned.kind === 'void'
        ? js`return undefined;`
        : js`${this.#readFault({ name: 'result', type: type.result }, `${label}()`, `${hint}_result`)}\nreturn to;`;
    const promises = this.plan.mayPromise(type.result);
    const reserve = promises ? js`$.reserveStack();` : js``;
    // where V8 has to compile first what adopts a promise, the stack that was reserved may not do
    const adopted = promises
      ? js`try {\n${after}\n} catch (error) { $.lost[0] = $.lost[0] % ${MOST_LOST} + 1; $.lost[$.lost[0]] = value; throw error; }`
      : after;
    return js`${converted}
    let value;
    ${reserve}
    $.meter.inHost++;
    try { value = ${callee}(${passed}); } catch (error) { throw $.fromHost(error); } finally { $.meter.inHost--; }
    ${adopted}`;
  }

  #argument(param: Param, at: number, label: string, hint: string): Code {
    if (!param.rest) {
      return this.#write(param.type, param.optional === true, argument(at), result(at), label, param.name, hint);
    }
    return js`const ${result(at)} = [];
for (let i = 0; i < ${argument(at)}.length; i++) {
  const from = ${argument(at)}[i];
  ${this.#write(param.type, false, new Name('from'), new Name('to'), label, param.name, hint)}
  ${result(at)}[i] = to;
}`;
  }

  /** A function for the host: converts the host's arguments, and calls the guest's function in its own realm. */
  #trampoline(type: FunctionType, hint: string, callee: Code): Code {
    const converted = type.params.map((param, at) => {
      const label = param.name;
      if (param.rest) {
        return js`const ${result(at)} = [];
for (let i = 0; i < ${argument(at)}.length; i++) {
  const from = ${argument(at)}[i];
  ${this.#given(param.type, false, new Name('from'), new Name('to'), label, `${hint}_${param.name}`)}
  ${result(at)}[i] = to;
}`;
      }
      const optional = param.optional === true;
      return this.#given(param.type, optional, argument(at), result(at), label, `${hint}_${param.name}`);
    });
    const passed = join(
      type.params.map((param, at) => (param.rest ? js`...${result(at)}` : js`${result(at)}`)),
      ', ',
    );
    return js`(${this.#params(type)}) => {\n${converted}\nreturn ${callee}(${passed});\n}`;
  }

  /** Takes over an argument of the host. Unchecked, it must still not be an object: that would be the host's own. */
  #given(type: Type, optional: boolean, from: Name, to: Name, label: string, hint: string): Code {
    if (!this.#checked && isPrimitive(this.plan.resolve(type))) {
      return js`if (typeof ${from} === 'function' || (typeof ${from} === 'object' && ${from} !== null)) throw $.bad(${printType(type)}, ${from}, ${label});\nconst ${to} = ${from};`;
    }
    return optional ? this.optionalStatement(type, from, to, label, hint) : this.statement(type, from, to, label, hint);
  }

  protected override objectBody(type: ObjectType, id: Name): Code {
    if (!this.plan.hasFacets(type)) return copyBody(this, type, id);
    const facet = this.facet(type, id);
    return js`if ((typeof value !== 'object' && typeof value !== 'function') || value === null) throw $.bad(${type.name ?? 'an object'}, value);
return $.whole ? $.own(new ${facet}(value)) : new ${facet}(value);`;
  }

  protected override special(type: Type, hint: string): Code {
    switch (type.kind) {
      case 'function': {
        const make = js`(callee) => (${this.#params(type)}) => {\n${this.#hostCall(type, hint.replaceAll('_', '.'), hint, js`callee`)}\n}`;
        const maker = this.names.make(`make_${hint}`);
        this.define(js`const ${maker} = ${make};`);
        return js`if (typeof value !== 'function') throw $.bad('a function', value);\nreturn $.hostFunction(value, ${maker});`;
      }
      case 'promise':
        return js`return $.adopt(value, ${this.elementConverter(type.of, `${hint}_of`)});`;
      case 'asyncIterable':
        return js`return $.${new Name(iterableKind(type))}(value, ${this.elementConverter(type.of, `${hint}_of`)});`;
      default:
        throw new TypeError(`no conversion for ${type.kind}`);
    }
  }

  /** Facets stand for the host's own objects. */
  override isLive(type: Type): boolean {
    return (
      type.kind === 'record' || (type.kind === 'object' && (type.index !== undefined || this.plan.hasFacets(type)))
    );
  }

  override unionPrelude(): Code {
    return js``;
  }
}

/** The members that a plain object would have of its own; methods stay on the prototype, as those of a class do. */
const dataMembers = (plan: Plan, type: ObjectType): Code[] =>
  type.members
    .filter((member) => functionOf(plan, member) === undefined)
    .map(({ name, optional }) => js`{ name: ${name}, optional: ${optional === true} }`);

export const argument = (at: number): Name => new Name(`arg${at}`);
export const result = (at: number): Name => new Name(`to${at}`);
