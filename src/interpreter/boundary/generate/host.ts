/**
 * The half that runs in the host's realm: checks and copies what guests give, and makes the adapters that hosts call.
 */
import { printType } from '../../../contract/print.ts';
import type { FunctionType, Member, ObjectType, Schema, Type } from '../../../contract/schema.ts';
import { type Code, join, js, key, member, Name } from '../code.ts';
import { Half } from './convert.ts';
import { argument, GuestHalf } from './guest.ts';
import { functionOf, hasMethods, isPrimitive, Plan } from './plan.ts';

class HostHalf extends Half {
  readonly prefix = 'out';
  readonly #exports = new Map<Type, Name>();
  readonly guest: GuestHalf;

  constructor(plan: Plan) {
    super(plan);
    this.guest = new GuestHalf(plan, { out: (type, hint) => this.wanted(type, hint) });
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
    const unwrap = this.plan.isGiven(type)
      ? js`const own = guest.${this.guest.unwrap(type, id)}(value);\nif (own !== undefined) return own;`
      : js``;
    const own = js`${unwrap}
if ((typeof value !== 'object' && typeof value !== 'function') || value === null) throw $.bad(${type.name ?? printType(type)}, value);`;
    return js`${own}\n${hasMethods(this.plan, type) ? this.#adapter(type, id) : this.#copy(type, id)}`;
  }

  /** Each member is read once; only the checked value is used. */
  #copy(type: ObjectType, id: Name): Code {
    const read = type.members.map((declared, at) => js`const m${at} = value${member(declared.name)};`);
    const check = type.members.map((declared, at) => {
      const from = new Name(`m${at}`);
      const to = new Name(`x${at}`);
      const hint = `${id.text}_${declared.name}`;
      return declared.optional
        ? this.optionalStatement(declared.type, from, to, declared.name, hint)
        : this.statement(declared.type, from, to, declared.name, hint);
    });
    const required = type.members.flatMap((declared, at) =>
      declared.optional ? [] : [js`${key(declared.name)}: x${at}`],
    );
    const optional = type.members.flatMap((declared, at) =>
      declared.optional ? [js`if (x${at} !== undefined) $.define(out, ${declared.name}, x${at});`] : [],
    );
    const out = js`{ ${join(required, ', ')} }`;
    if (optional.length === 0) return js`${read}\n${check}\nreturn ${out};`;
    return js`${read}\n${check}\nconst out = ${out};\n${optional}\nreturn out;`;
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
    const label = `${id.text}.${declared.name}`;
    const from = new Name('from');
    const to = new Name('to');
    const check = declared.optional
      ? this.optionalStatement(declared.type, from, to, declared.name, hint)
      : this.statement(declared.type, from, to, declared.name, hint);
    const get = js`get ${key(declared.name)}() {
  try {
    const from = value${member(declared.name)};
    ${check}
    return to;
  } catch (error) { throw $.fault(error, ${label}); }
}`;
    if (declared.readonly) return get;
    return js`${get},
set ${key(declared.name)}(to) {
  try { calls${member(declared.name)}(to); } catch (error) { throw $.fault(error, ${label}); }
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
      if (param.rest || !isPrimitive(resolved)) return [];
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
  if ($.meter.inHost === 0) $.meter.epoch = ($.meter.epoch + 1) | 0;
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
        this.define(js`const ${maker} = (callee) => ${this.#caller(type, hint, hint, js`guest.${calls}(callee)`)};`);
        return js`if (typeof value !== 'function') throw $.bad(${printType(type)}, value);\nreturn $.guestFunction(value, ${maker});`;
      }
      case 'promise': {
        return js`if (!$.isThenable(value)) throw $.bad(${printType(type)}, value);\nreturn $.adopt(value, ${this.#elementConverter(type.of, `${hint}_of`)}, at);`;
      }
      case 'asyncIterable':
        return js`if (!$.isIterable(value)) throw $.bad(${printType(type)}, value);\nreturn $.iterable(value, ${this.#elementConverter(type.of, `${hint}_of`)});`;
      default:
        throw new TypeError(`no conversion for ${type.kind}`);
    }
  }

  #elementConverter(type: Type, hint: string): Code {
    return this.plan.resolve(type).kind === 'void' ? js`() => undefined` : js`${this.converter(type, hint)}`;
  }

  protected override isLive(type: Type): boolean {
    return type.kind === 'object' && hasMethods(this.plan, type);
  }

  /** A facet of the host's own is recognised before anything of it is read. */
  protected override unionPrelude(arms: readonly Type[], hint: string): Code {
    const objects = arms.filter((arm) => this.plan.resolve(arm).kind === 'object' && this.plan.isGiven(arm));
    return join(
      objects.map((arm, at) => {
        const type = this.plan.resolve(arm) as ObjectType;
        const unwrap = this.guest.unwrap(type, this.plan.id(arm, `${hint}_${at + 1}`));
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

export function generate(schema: Schema): Generated {
  const plan = new Plan(schema);
  const half = new HostHalf(plan);
  const root = half.converter(schema.root, schema.name);
  return { host: half.text(root).text, guest: half.guest.text().text };
}
