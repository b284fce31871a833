/** Conversion of arrays, tuples, records, maps and sets: copies, each element read once. */
import { printType } from '../../../contract/print.ts';
import type { ArrayType, MapType, RecordType, SetType, TupleType, Type } from '../../../contract/schema.ts';
import { type Code, js, Name } from '../code.ts';
import type { Half } from './convert.ts';
import { isPrimitive } from './plan.ts';

const FROM = new Name('from');

/** Converts `from` to `to` inside a loop whose `catch` adds the place. */
function element(half: Half, type: Type, hint: string): Code {
  const resolved = half.plan.resolve(type);
  if (isPrimitive(resolved)) {
    return js`if (!(${half.test(resolved, FROM)})) throw $.bad(${printType(type)}, from);\nconst to = from;`;
  }
  return js`const to = ${half.call(type, js`from`, hint)};`;
}

const arrayTest = (type: Type): Code => js`if (!$.isArray(value)) throw $.bad(${printType(type)}, value);
const length = $.checkLength(value.length);`;

/** An element costs little, so that they are counted by the thousand. */
const chunk = (half: Half): Code => (half.prefix === 'out' ? js`if ((i & 1023) === 1023) ${half.charge(1024)}` : js``);

/**
 * Adds an element at the end of `out`. Below a frozen `Array.prototype` V8 has no short way for a store behind the last
 * element: it takes 100 ns.
 */
const append = (half: Half, to: Name): Code =>
  half.prefix === 'in' ? js`$.append(out, ${to});` : js`out[out.length] = ${to};`;

/** A loop over `value` from `i` on, into `out`. */
const loop = (half: Half, type: Type, hint: string): Code => js`try {
  for (; i < length; i++) {
    ${chunk(half)}
    const from = value[i];
    ${element(half, type, hint)}
    ${append(half, new Name('to'))}
  }
} catch (error) { throw $.within(error, i); }`;

export const arrayBody = (half: Half, type: ArrayType, hint: string): Code => js`${arrayTest(type)}
${half.charge(1)}
const out = [];
let i = 0;
${loop(half, type.of, hint)}
return out;`;

export function tupleBody(half: Half, type: TupleType, hint: string): Code {
  const least = type.of.filter(({ optional }) => !optional).length;
  const tooLong = type.rest === undefined ? js` || length > ${type.of.length}` : js``;
  const elements = type.of.map(({ type: of, optional }, at) => {
    const hinted = `${hint}_${at}`;
    const to = new Name(`to${at}`);
    const convert = optional
      ? half.optionalStatement(of, FROM, to, at, hinted)
      : half.statement(of, FROM, to, at, hinted);
    const body = js`{
  const from = value[${at}];
  ${convert}
  ${append(half, to)}
}`;
    return optional ? js`if (length > ${at}) ${body}` : body;
  });
  const rest =
    type.rest === undefined ? js`` : js`let i = ${type.of.length};\n${loop(half, type.rest, `${hint}_rest`)}`;
  return js`${arrayTest(type)}
${half.charge(1)}
if (length < ${least}${tooLong}) throw $.badLength(${printType(type)}, length);
const out = [];
${elements}
${rest}
return out;`;
}

export const recordBody = (
  half: Half,
  type: RecordType,
  hint: string,
): Code => js`if (typeof value !== 'object' || value === null || $.isArray(value)) throw $.bad(${printType(type)}, value);
const out = {};
${indexLoop(half, type.of, hint, [])}
return out;`;

/** Copies the own enumerable members that are not declared. */
export function indexLoop(half: Half, type: Type, hint: string, declared: readonly string[]): Code {
  const skip = declared.map((name) => js`if (keys[i] === ${name}) continue;`);
  return js`const keys = $.keys(value);
let i = 0;
try {
  ${half.charge(1)}
  for (; i < keys.length; i++) {
    ${chunk(half)}
    ${skip}
    const from = value[keys[i]];
    ${element(half, type, hint)}
    if (keys[i] === '__proto__') $.define(out, keys[i], to); else out[keys[i]] = to;
  }
} catch (error) { throw $.within(error, keys[i]); }`;
}

export const mapBody = (half: Half, type: MapType, hint: string): Code =>
  js`return $.map(value, ${half.elementConverter(type.key, `${hint}_key`)}, ${half.elementConverter(type.of, `${hint}_of`)}, ${printType(type)});`;

export const setBody = (half: Half, type: SetType, hint: string): Code =>
  js`return $.set(value, ${half.elementConverter(type.of, `${hint}_of`)}, ${printType(type)});`;
