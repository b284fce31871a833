/** Conversion of unions: what a test or a brand tells apart first, objects last. */
import { printType } from '../../../contract/print.ts';
import type { LiteralType, Type, UnionType } from '../../../contract/schema.ts';
import { type Code, join, js, Name } from '../code.ts';
import type { Half } from './convert.ts';
import { isPrimitive } from './plan.ts';

interface Arm {
  /** As it stands in the union: a reference keeps its name. */
  readonly of: Type;
  readonly type: Type;
  readonly hint: string;
}

const VALUE = new Name('value');

export function unionBody(half: Half, union: UnionType, hint: string): Code {
  const arms = union.of.map((of, at) => ({ of, type: half.plan.resolve(of), hint: `${hint}_${at + 1}` }));
  const lines = [primitiveArms(half, arms), half.unionPrelude(arms), ...arms.flatMap((arm) => brandArm(half, arm))];
  lines.push(iterableArms(half, arms));
  lines.push(collectionArms(half, arms, 'map', union), collectionArms(half, arms, 'set', union));
  lines.push(arrayArms(half, arms, union), objectArms(half, arms, union));
  if (arms.some(({ type }) => type.kind === 'unknown')) lines.push(js`return $.copy(value);`);
  else if (arms.some(({ type }) => type.kind === 'void')) lines.push(js`return undefined;`);
  else lines.push(js`throw $.bad(${printType(union)}, value);`);
  return join(lines, '\n');
}

function primitiveArms(half: Half, arms: readonly Arm[]): Code {
  const tests = arms.filter(({ type }) => isPrimitive(type)).map(({ type }) => half.test(type, VALUE));
  return tests.length === 0 ? js`` : js`if (${join(tests, ' || ')}) return value;`;
}

/** Kinds that one question to the value decides. */
function brandArm(half: Half, { of, type, hint }: Arm): Code[] {
  const convert = half.call(of, js`value, at`, hint);
  switch (type.kind) {
    case 'promise':
      return [js`if ($.isPromise(value)) return ${convert};`];
    case 'function':
      return [js`if (typeof value === 'function') return ${convert};`];
    case 'bytes':
      return [js`if ($.isBytes(value, ${type.array})) return ${convert};`];
    case 'date':
    case 'regexp':
    case 'url':
    case 'error':
    case 'abortSignal':
      return [js`if ($.isKind(value, ${type.kind})) return ${convert};`];
    default:
      return [];
  }
}

/** A stream is an iterator's maker, and a generator an iterable, but not the other way round: the last takes what is left. */
function iterableArms(half: Half, arms: readonly Arm[]): Code {
  const found = arms.flatMap(({ of, type, hint }) =>
    type.kind === 'asyncIterable' ? [{ of, hint, test: type.stream ? STREAM : type.generator ? GENERATOR : ANY }] : [],
  );
  const sorted = [STREAM, GENERATOR, ANY].flatMap((test) => found.filter((arm) => arm.test === test));
  const lines = sorted.map(({ of, hint, test }, at) => {
    const convert = half.call(of, js`value`, hint);
    return at === sorted.length - 1 ? js`return ${convert};` : js`if (${test}) return ${convert};`;
  });
  return lines.length === 0 ? js`` : js`if ($.isIterable(value)) {\n${join(lines, '\n')}\n}`;
}
const STREAM = js`typeof value.getReader === 'function'`;
const GENERATOR = js`typeof value.next === 'function'`;
const ANY = js`true`;

/** Maps differ from maps by their elements only, so each arm is tried. */
function collectionArms(half: Half, arms: readonly Arm[], kind: 'map' | 'set', union: UnionType): Code {
  const found = arms.filter(({ type }) => type.kind === kind);
  const [only] = found;
  if (only === undefined) return js``;
  if (found.length === 1) return js`if ($.isKind(value, ${kind})) return ${half.call(only.of, js`value`, only.hint)};`;
  const converters = found.map(({ of, hint }) => js`${half.converter(of, hint)}`);
  return js`if ($.isKind(value, ${kind})) return $.firstOf(value, [${join(converters, ', ')}], ${printType(union)});`;
}

function arrayArms(half: Half, arms: readonly Arm[], union: UnionType): Code {
  const found = arms.filter(({ type }) => type.kind === 'array' || type.kind === 'tuple');
  const [only] = found;
  if (only === undefined) return js``;
  if (found.length === 1) return js`if ($.isArray(value)) return ${half.call(only.of, js`value`, only.hint)};`;
  const converters = found.map(({ of, hint }) => js`${half.converter(of, hint)}`);
  return js`if ($.isArray(value)) return $.firstArray(value, [${join(converters, ', ')}], ${printType(union)});`;
}

function objectArms(half: Half, arms: readonly Arm[], union: UnionType): Code {
  const found = arms.filter(({ type }) => type.kind === 'object' || type.kind === 'record');
  const [only] = found;
  if (only === undefined) return js``;
  if (found.length === 1) {
    return js`if (typeof value === 'object' && value !== null) return ${half.call(only.of, js`value, at`, only.hint)};`;
  }
  const members = new Set(
    found.flatMap(({ type }) => (type.kind === 'object' ? type.members.map(({ name }) => name) : [])),
  );
  const names = [...members].map((name) => js`${name}`);
  const table = found.map(({ of, type, hint }) => {
    const declared = type.kind === 'object' ? type.members : [];
    const required = declared.filter((member) => !member.optional).map(({ name }) => js`${name}`);
    const tags = declared.flatMap((member) => {
      const tag = half.plan.resolve(member.type);
      return tag.kind === 'literal' && typeof tag.value !== 'object'
        ? [js`[${member.name}, ${half.literal(tag as LiteralType)}]`]
        : [];
    });
    return js`{ live: ${half.isLive(type)}, required: [${join(required, ', ')}], tags: [${join(tags, ', ')}], members: [${join(
      declared.map(({ name }) => js`${name}`),
      ', ',
    )}], convert: ${half.converter(of, hint)} }`;
  });
  const arguments_ = js`value, [${join(names, ', ')}], [${join(table, ', ')}], ${printType(union)}`;
  return js`if (typeof value === 'object' && value !== null) return $.firstFit(${arguments_});`;
}
