/**
 * Conversions that are the same in both directions: a value of the other realm is read once, checked by its declared
 * type, and copied into this one. What differs by direction (objects, functions, promises, streams) is left to a `Half`.
 */
import { printType } from '../../../contract/print.ts';
import type { LiteralType, ObjectType, Type, UnionType } from '../../../contract/schema.ts';
import { type Code, join, js, Name, Names } from '../code.ts';
import { isPrimitive, type Plan } from './plan.ts';

const V = new Name('value');

export abstract class Half {
  readonly plan: Plan;
  readonly names = new Names();
  readonly #functions = new Map<Type, Name>();
  readonly #definitions: Code[] = [];
  abstract readonly prefix: 'in' | 'out';

  constructor(plan: Plan) {
    this.plan = plan;
  }

  protected abstract objectBody(type: ObjectType, id: Name): Code;
  protected abstract special(type: Type, hint: string): Code;
  /** True for objects that stay where they are and are reached through, so that no snapshot may stand for them. */
  protected abstract isLive(type: Type): boolean;
  /** Statements that return at once for a value that an object arm of a union is known to take. */
  protected abstract unionPrelude(arms: readonly Type[], hint: string): Code;

  /** Adds a top-level definition of this half. */
  define(code: Code): void {
    this.#definitions.push(code);
  }

  get definitions(): readonly Code[] {
    return this.#definitions;
  }

  /**
   * Statements that check `from` and leave the converted value in `to`, declaring it.
   * @param label where the value stands, for messages: the name of a member or parameter
   */
  statement(type: Type, from: Name, to: Name, label: string, hint: string): Code {
    const resolved = this.plan.resolve(type);
    if (resolved.kind === 'void') return js`const ${to} = undefined;`;
    if (isPrimitive(resolved)) {
      return js`if (!(${this.test(resolved, from)})) throw $.bad(${printType(type)}, ${from}, ${label});\nconst ${to} = ${from};`;
    }
    return js`let ${to};\ntry { ${to} = ${this.call(type, js`${from}`, hint)}; } catch (error) { throw $.within(error, ${label}); }`;
  }

  /** As `statement`, but `undefined` passes as it is. */
  optionalStatement(type: Type, from: Name, to: Name, label: string, hint: string): Code {
    const resolved = this.plan.resolve(type);
    if (isPrimitive(resolved)) {
      return js`if (!(${from} === undefined || ${this.test(resolved, from)})) throw $.bad(${`${printType(type)} | undefined`}, ${from}, ${label});\nconst ${to} = ${from};`;
    }
    return js`let ${to};\nif (${from} !== undefined) try { ${to} = ${this.call(type, js`${from}`, hint)}; } catch (error) { throw $.within(error, ${label}); }`;
  }

  /** The expression that tests a primitive type. */
  test(type: Type, value: Name): Code {
    switch (type.kind) {
      case 'null':
        return js`${value} === null`;
      case 'literal':
        return js`${value} === ${this.literal(type)}`;
      case 'undefined':
      case 'void':
        return js`${value} === undefined`;
      default:
        return js`typeof ${value} === ${type.kind}`;
    }
  }

  literal(type: LiteralType): Code {
    const { value } = type;
    return typeof value === 'object' ? js`BigInt(${value.bigint})` : js`${value}`;
  }

  /** Calls the function that converts `type`. */
  call(type: Type, value: Code, hint: string): Code {
    return js`${this.converter(type, hint)}(${value})`;
  }

  /** The name of the function that converts `type`; generates it on first use. */
  converter(type: Type, hint: string): Name {
    const resolved = this.plan.resolve(type);
    const known = this.#functions.get(resolved);
    if (known !== undefined) return known;
    const id = this.plan.id(type, hint);
    const name = this.names.make(`${this.prefix}_${id.text}`);
    this.#functions.set(resolved, name);
    const body = this.#body(resolved, id, hint);
    // `at` names the call whose result is converted: a promise needs it for what it says later
    this.define(js`const ${name} = (value, at) => {\n${body}\n};`);
    return name;
  }

  #body(type: Type, id: Name, hint: string): Code {
    const of = `${hint}_of`;
    switch (type.kind) {
      case 'unknown':
        return js`return $.copy(value);`;
      case 'bytes':
        return js`return $.bytes(value, ${type.array});`;
      case 'array':
        return js`if (!$.isArray(value)) throw $.bad(${printType(type)}, value);
const length = $.checkLength(value.length);
const out = [];
let i = 0;
try {
  for (; i < length; i++) {
    const from = value[i];
    ${this.#element(type.of, of)}
    out[i] = to;
  }
} catch (error) { throw $.within(error, i); }
return out;`;
      case 'record':
        return js`if (typeof value !== 'object' || value === null || $.isArray(value)) throw $.bad(${printType(type)}, value);
const keys = $.keys(value);
const out = {};
let i = 0;
try {
  for (; i < keys.length; i++) {
    const from = value[keys[i]];
    ${this.#element(type.of, of)}
    if (keys[i] === '__proto__') $.define(out, keys[i], to); else out[keys[i]] = to;
  }
} catch (error) { throw $.within(error, keys[i]); }
return out;`;
      case 'union':
        return this.#union(type, hint);
      case 'object':
        return this.objectBody(type, id);
      case 'function':
      case 'promise':
      case 'asyncIterable':
        return this.special(type, hint);
      default:
        return js`if (!(${this.test(type, V)})) throw $.bad(${printType(type)}, value);\nreturn value;`;
    }
  }

  /** Converts `from` to `to` inside a loop whose `catch` adds the place. */
  #element(type: Type, hint: string): Code {
    const resolved = this.plan.resolve(type);
    if (isPrimitive(resolved)) {
      return js`if (!(${this.test(resolved, new Name('from'))})) throw $.bad(${printType(type)}, from);\nconst to = from;`;
    }
    return js`const to = ${this.call(type, js`from`, hint)};`;
  }

  /** Primitive arms first, then what a brand tells apart, then objects, tried one after the other on a snapshot. */
  #union(type: UnionType, hint: string): Code {
    const arms = type.of.map((of) => ({ of, type: this.plan.resolve(of) }));
    const primitives = arms.filter((arm) => isPrimitive(arm.type));
    const lines: Code[] = [];
    if (primitives.length > 0) {
      lines.push(
        js`if (${join(
          primitives.map((arm) => this.test(arm.type, V)),
          ' || ',
        )}) return value;`,
      );
    }
    const find = (...kinds: Type['kind'][]) => arms.filter((arm) => kinds.includes(arm.type.kind));
    const convert = (arm: { of: Type }, at: number) => this.call(arm.of, js`value, at`, `${hint}_${at + 1}`);
    lines.push(this.unionPrelude(type.of, hint));
    find('promise').forEach((arm, at) => lines.push(js`if ($.isPromise(value)) return ${convert(arm, at)};`));
    find('function').forEach((arm, at) => lines.push(js`if (typeof value === 'function') return ${convert(arm, at)};`));
    find('array').forEach((arm, at) => lines.push(js`if ($.isArray(value)) return ${convert(arm, at)};`));
    for (const [at, arm] of find('bytes').entries()) {
      const { array } = arm.type as { array: string };
      lines.push(js`if ($.isBytes(value, ${array})) return ${convert(arm, at)};`);
    }
    find('asyncIterable').forEach((arm, at) => lines.push(js`if ($.isIterable(value)) return ${convert(arm, at)};`));
    const objects = find('object', 'record');
    const [only] = objects;
    if (objects.length === 1 && only) {
      lines.push(js`if (typeof value === 'object' && value !== null) return ${convert(only, 0)};`);
    } else if (objects.length > 1) {
      const members = new Set(
        objects.flatMap((arm) => (arm.type.kind === 'object' ? arm.type.members.map((m) => m.name) : [])),
      );
      const table = objects.map((arm, at) => {
        const required = arm.type.kind === 'object' ? arm.type.members.filter((m) => m.optional === undefined) : [];
        return js`{ live: ${this.isLive(arm.type)}, required: [${join(
          required.map((m) => js`${m.name}`),
          ', ',
        )}], convert: ${this.converter(arm.of, `${hint}_${at + 1}`)} }`;
      });
      lines.push(
        js`if (typeof value === 'object' && value !== null) return $.firstFit(value, [${join(
          [...members].map((m) => js`${m}`),
          ', ',
        )}], [${join(table, ', ')}]);`,
      );
    }
    const unknown = find('unknown');
    const last =
      unknown.length > 0
        ? js`return $.copy(value);`
        : arms.some((arm) => arm.type.kind === 'void')
          ? js`return undefined;`
          : js`throw $.bad(${printType(type)}, value);`;
    lines.push(last);
    return join(lines, '\n');
  }
}
