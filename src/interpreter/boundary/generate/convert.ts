/**
 * Conversions that are the same in both directions: a value of the other realm is read once, checked by its declared
 * type, and copied into this one. What differs by direction (objects, functions, promises, streams) is left to a `Half`.
 */
import { printType } from '../../../contract/print.ts';
import type { LiteralType, ObjectType, Type } from '../../../contract/schema.ts';
import { type Code, js, Name, Names } from '../code.ts';
import { arrayBody, mapBody, recordBody, setBody, tupleBody } from './containers.ts';
import { isPrimitive, type Plan } from './plan.ts';
import { unionBody } from './union.ts';

export abstract class Half {
  readonly plan: Plan;
  readonly names = new Names();
  readonly #functions = new Map<Type, Name>();
  readonly #definitions: Code[] = [];
  readonly #patterns = new Map<string, Name>();
  abstract readonly prefix: 'in' | 'out';

  constructor(plan: Plan) {
    this.plan = plan;
  }

  protected abstract objectBody(type: ObjectType, id: Name): Code;
  protected abstract special(type: Type, hint: string): Code;
  /** True for objects that stay where they are and are reached through, so that no snapshot may stand for them. */
  abstract isLive(type: Type): boolean;
  /** Statements that return at once for a value that an object arm of a union is known to take. */
  abstract unionPrelude(arms: readonly { readonly of: Type; readonly type: Type; readonly hint: string }[]): Code;

  /** A statement that counts work on the other side's data: what a guest gives may be without end. */
  charge(units: number): Code {
    return this.prefix === 'out' ? js`$.charge(${units});` : js``;
  }

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
  statement(type: Type, from: Name, to: Name, label: string | number, hint: string): Code {
    const resolved = this.plan.resolve(type);
    if (resolved.kind === 'void') return js`const ${to} = undefined;`;
    if (isPrimitive(resolved)) {
      return js`if (!(${this.test(resolved, from)})) throw $.bad(${printType(type)}, ${from}, ${label});\nconst ${to} = ${from};`;
    }
    return js`let ${to};\ntry { ${to} = ${this.call(type, js`${from}`, hint)}; } catch (error) { throw $.within(error, ${label}); }`;
  }

  /** As `statement`, but `undefined` passes as it is. */
  optionalStatement(type: Type, from: Name, to: Name, label: string | number, hint: string): Code {
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
      case 'never':
        return js`false`;
      case 'template':
        return js`(typeof ${value} === 'string' && $.matches(${this.#pattern(type.pattern)}, ${value}))`;
      default:
        return js`typeof ${value} === ${type.kind}`;
    }
  }

  /** One regular expression for each template literal type. */
  #pattern(pattern: string): Name {
    const known = this.#patterns.get(pattern);
    if (known !== undefined) return known;
    const name = this.names.make('pattern');
    this.#patterns.set(pattern, name);
    this.define(js`const ${name} = $.pattern(${pattern});`);
    return name;
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

  /** What converts an element: the result of a `Promise<void>` is not looked at. */
  elementConverter(type: Type, hint: string): Code {
    return this.plan.resolve(type).kind === 'void' ? js`() => undefined` : js`${this.converter(type, hint)}`;
  }

  #body(type: Type, id: Name, hint: string): Code {
    const of = `${hint}_of`;
    switch (type.kind) {
      case 'unknown':
        return js`return $.copy(value);`;
      case 'bytes':
        return js`return $.bytes(value, ${type.array});`;
      case 'date':
      case 'regexp':
      case 'url':
      case 'error':
      case 'abortSignal':
        return js`return $.${new Name(type.kind)}(value);`;
      case 'array':
        return arrayBody(this, type, of);
      case 'tuple':
        return tupleBody(this, type, of);
      case 'record':
        return recordBody(this, type, of);
      case 'map':
        return mapBody(this, type, hint);
      case 'set':
        return setBody(this, type, hint);
      case 'union':
        return unionBody(this, type, hint);
      case 'object':
        return this.objectBody(type, id);
      case 'function':
      case 'promise':
      case 'asyncIterable':
        return this.special(type, hint);
      default:
        return js`if (!(${this.test(type, new Name('value'))})) throw $.bad(${printType(type)}, value);\nreturn value;`;
    }
  }
}
