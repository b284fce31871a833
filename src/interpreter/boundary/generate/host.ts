/**
 * The half that runs in the host's realm: checks and copies what guests give, and makes the adapters that hosts call.
 */
import { printType } from '../../../contract/print.ts';
import type { FunctionType, Member, ObjectType, Schema, Type } from '../../../contract/schema.ts';
import { type Code, join, js, key, member, Name } from '../code.ts';
import { Half } from './convert.ts';
import { argument, GuestHalf } from './guest.ts';
import { copyBody, iterableKind } from './objects.ts';
import { functionOf, hasMethods, isPrimitive, Plan } from './plan.ts';

/** Guest code is about to run: for the meter a call of its own, unless it is part of one. */
const ENTER: Code = js`if ($.meter.inHost === 0) $.meter.epoch = ($.meter.epoch + 1) | 0;`;

class HostHalf extends Half {
  readonly prefix = 'out';
  readonly #exports = new Map<Type, Name>();
  readonly guest: GuestHalf;
  /** Whether the arguments of hosts are checked. */
  readonly #checked: boolean;

  constructor(plan: Plan, checked: boolean) {
    super(plan);
    this.#checked = checked;
    this.guest = new GuestHalf(plan, { out: (type, hint) => this.wanted(type, hint) }, checked);
  }

  /** A conversion that the guest half calls. */
  wanted(type: Type, hint: string): Name {
    const name = this.converter(type, hint);
    this.#exports.set(type, name);
    return name;
  }

  /** The script: a function of the host's side of the runtime and of the guest half's exports. */
  text(root: Name): Code {
    const exported = new Set([...this.#exports.values()].map((name) => name.text));
    return js`"use strict";
($, guest) => {
${this.definitions}
return { root: ${root}, out: { __proto__: null, ${join(
      [...exported].map((name) => js`${new Name(name)}`),
      ', ',
    )} } };
}`;
  }

  protected override objectBody(type: ObjectType, id: Name): Code {
    const unwrap =
      this.plan.hasFacets(type) && this.plan.isGiven(type)
        ? js`const own = guest.${this.guest.unwrap(type, id)}(value);\nif (own !== undefined) return own;`
        : js``;
    const own = js`${unwrap}
if ((typeof value !== 'object' && typeof value !== 'function') || value === null) throw $.bad(${type.name ?? printType(type)}, value);`;
    return js`${own}\n${hasMethods(this.plan, type) ? this.#adapter(type, id) : copyBody(this, type, id)}`;
  }

  /** An object of the host whose methods call the guest's. Data members are read from the guest and checked each time. */
  #adapter(type: ObjectType, id: Name): Code {
    const calls = this.guest.members(type, id);
    const parts: Code[] = [];
    const kinds: Code[] = [];
    for (const declared of type.members) {
      const method = functionOf(this.plan, declared);
      const hint = `${id.text}_${declared.name}`;
      if (method === undefined) {
        parts.push(this.#accessor(declared, id, hint));
        continue;
      }
      kinds.push(js`{ name: ${declared.name}, optional: ${declared.optional === true}, type: ${printType(method)} }`);
      parts.push(
        js`${key(declared.name)}: ${this.#caller(method, `${id.text}.${declared.name}`, hint, js`calls${member(declared.name)}`)}`,
      );
    }
    return js`const missing = $.checkMethods(value, [${join(kinds, ', ')}]);
const calls = guest.${calls}(value);
return $.without({ ${join(parts, ', ')} }, missing);`;
  }

  #accessor(declared: Member, id: Name, hint: string): Code {
    const from = new Name('from');
    const to = new Name('to');
    const check = declared.optional
      ? this.optionalStatement(declared.type, from, to, declared.name, hint)
      : this.statement(declared.type, from, to, declared.name, hint);
    const get = js`get ${key(declared.name)}() {
  ${ENTER}
  try {
    const from = value${member(declared.name)};
    ${check}
    return to;
  } catch (error) { throw $.memberFault(error, ${id.text}); }
}`;
    if (declared.readonly) return get;
    return js`${get},
set ${key(declared.name)}(to) {
  ${ENTER}
  try { calls${member(declared.name)}(to); } catch (error) { throw $.memberFault(error, ${id.text}); }
}`;
  }

  /** The function that the host calls. `target` is evaluated once, when the adapter is made. */
  #caller(type: FunctionType, label: string, hint: string, target: Code): Code {
    const params = join(
      type.params.map((param, at) => (param.rest ? js`...${argument(at)}` : js`${argument(at)}`)),
      ', ',
    );
    const tests = type.params.flatMap((param, at) => {
      const resolved = this.plan.resolve(param.type);
      if (!this.#checked || param.rest || !isPrimitive(resolved)) return [];
      const absent = param.optional ? js`${argument(at)} === undefined || ` : js``;
      return [
        js`if (!(${absent}${this.test(resolved, argument(at))})) throw $.badArgument(${label}, ${param.name}, ${printType(param.type)}, ${argument(at)});`,
      ];
    });
    const returned = this.plan.resolve(type.result);
    const settle =
      returned.kind === 'void'
        ? js`$.ignore(value); return undefined;`
        : isPrimitive(returned)
          ? js`if (!(${this.test(returned, new Name('value'))})) throw $.badResult($.bad(${printType(type.result)}, value), ${label}, value);\nreturn value;`
          : js`try { return ${this.call(type.result, js`value, ${label}`, `${hint}_result`)}; } catch (error) { throw $.badResult(error, ${label}, value); }`;
    return js`((target) => (${params}) => {
  ${tests}
  ${ENTER}
  let value;
  try { value = target(${params}); } catch (error) { throw $.fault(error, ${label}); }
  ${settle}
})(${target})`;
  }

  protected override special(type: Type, hint: string): Code {
    switch (type.kind) {
      case 'function': {
        const calls = this.guest.calls(type, hint);
        const maker = this.names.make(`make_${hint}`);
        const label = hint.replaceAll('_', '.');
        this.define(js`const ${maker} = (callee) => ${this.#caller(type, label, hint, js`guest.${calls}(callee)`)};`);
        return js`if (typeof value !== 'function') throw $.bad(${printType(type)}, value);\nreturn $.guestFunction(value, ${maker});`;
      }
      case 'promise': {
        return js`if (!$.isThenable(value)) throw $.bad(${printType(type)}, value);\nreturn $.adopt(value, ${this.elementConverter(type.of, `${hint}_of`)}, at);`;
      }
      case 'asyncIterable':
        return js`if (!$.isIterable(value)) throw $.bad(${printType(type)}, value);\nreturn $.${new Name(iterableKind(type))}(value, ${this.elementConverter(type.of, `${hint}_of`)});`;
      default:
        throw new TypeError(`no conversion for ${type.kind}`);
    }
  }

  override isLive(type: Type): boolean {
    return (
      type.kind === 'record' || (type.kind === 'object' && (type.index !== undefined || hasMethods(this.plan, type)))
    );
  }

  /** A facet of the host's own is recognised before anything of it is read. */
  override unionPrelude(arms: readonly { readonly of: Type; readonly type: Type; readonly hint: string }[]): Code {
    const facets = arms.flatMap(({ of, type, hint }) =>
      type.kind === 'object' && this.plan.hasFacets(type) && this.plan.isGiven(type)
        ? [this.guest.unwrap(type, this.plan.id(of, hint))]
        : [],
    );
    return join(
      facets.map((unwrap, at) => {
        const own = new Name(`own${at}`);
        return js`const ${own} = guest.${unwrap}(value);\nif (${own} !== undefined) return ${own};`;
      }),
      '\n',
    );
  }
}

/** The two scripts of a contract. */
export interface Generated {
  readonly guest: string;
  readonly host: string;
}

/**
 * @param checked whether the arguments of hosts are checked by their types; without it, what is declared a primitive may
 * be any primitive, and still never an object
 * @param byValue whether the host's objects without methods cross as copies: for guests of the host's own realm, where facets,
 * whose members are inherited, could not look like plain objects
 */
export function generate(schema: Schema, checked = true, byValue = false): Generated {
  const plan = new Plan(schema, byValue);
  const half = new HostHalf(plan, checked);
  const root = half.converter(schema.root, schema.name);
  return { host: half.text(root).text, guest: half.guest.text().text };
}
