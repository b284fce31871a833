/** Expressions. Every operand stands in parentheses unless it is a name, a literal or a call, so that all combine. */
import { expression, fixed, item, list, type Piece } from '../tree.ts';
import { inner, type Maker, type Place } from './context.ts';
import { classExpression, functionExpression, objectMembers } from './functions.ts';
import { assignmentPattern, type Shape } from './patterns.ts';

type Make = (m: Maker, place: Place) => Piece;

export const KEYS = ['p', 'q', 'r', 'length', 'name', '0', '1'] as const;

export const key = (m: Maker): string => m.random.pick(['p', 'q', 'r', 'p', 'q', 'length', 'name']);

// biome-ignore format: a table
const LITERALS = [
  '0', '1', '2', '-1', '1.5', 'NaN', '-0', "''", "'a'", "'bc'", '`t`', 'true', 'false', 'null', 'undefined', '1n',
  '[]', '{}', '[1, 2]', "{ p: 1 }", '/a(?<g>.)/',
] as const;

const literal: Make = (m) => {
  const text = m.random.pick(LITERALS);
  return expression`${/^[-{\d]/.test(text) ? `(${text})` : text}`;
};

export const leaf: Make = (m, place) => {
  const variable = m.random.chance(70) ? m.variable(place) : undefined;
  return variable === undefined ? literal(m, place) : expression`${variable.name}`;
};

/** An expression that can be an operand of anything. */
export const operand: Make = (m, place) => {
  if (!m.roomAt(place)) return leaf(m, place);
  const made = value(m, { ...place, depth: place.depth - 1 });
  return made.parts.length === 1 && typeof made.parts[0] === 'string' ? made : expression`(${made})`;
};

/** Any expression; one that is not a leaf may need parentheses. */
export const value: Make = (m, place) => (m.roomAt(place) ? m.random.weighted(table)(m, place) : leaf(m, place));

const deeper = (place: Place): Place => ({ ...place, depth: place.depth - 1 });

const binary: Make = (m, place) => {
  const operator = m.random.pick([
    '+',
    '-',
    '*',
    '/',
    '%',
    '<',
    '>',
    '<=',
    '>=',
    '==',
    '!=',
    '===',
    '!==',
    '&',
    '|',
    '^',
    '>>',
  ]);
  return expression`${operand(m, place)} ${operator} ${operand(m, place)}`;
};

// The exponent is small: numbers of arbitrary size would not end.
const exponent: Make = (m, place) => expression`${operand(m, place)} ** ${m.random.pick(['2', '0', '(-1)'])}`;
const shift: Make = (m, place) =>
  expression`${operand(m, place)} ${m.random.pick(['<<', '>>', '>>>'])} ${m.random.pick(['1', '3n'])}`;
const logical: Make = (m, place) =>
  expression`${operand(m, place)} ${m.random.pick(['&&', '||', '??'])} ${operand(m, place)}`;
const conditional: Make = (m, place) => expression`${operand(m, place)} ? ${operand(m, place)} : ${operand(m, place)}`;
const comma: Make = (m, place) => expression`(${operand(m, place)}, ${operand(m, place)})`;
const unary: Make = (m, place) =>
  expression`${m.random.pick(['!', '-', '+', '~', 'typeof ', 'void '])}${operand(m, place)}`;
const relation: Make = (m, place) =>
  m.random.chance(50)
    ? expression`${operand(m, place)} instanceof ${operand(m, place)}`
    : expression`'${key(m)}' in ${operand(m, place)}`;
const logged: Make = (m, place) => expression`L(${m.tag()}, ${value(m, deeper(place))})`;

export const propertyKey: Make = (m, place) =>
  m.random.chance(60) ? fixed`${key(m)}` : fixed`[${keyExpression(m, place)}]`;

/** A key whose value is a property's name, or now and then anything. */
export const keyExpression: Make = (m, place) =>
  m.random.chance(70) ? expression`L(${m.tag()}, '${m.random.pick(KEYS)}')` : value(m, deeper(place));

const object: Make = (m, place) => expression`({ ${objectMembers(m, deeper(place))} })`;
const element: Make = (m, place) => {
  if (m.random.chance(8)) return item`...${operand(m, place)}`;
  return item`${operand(m, place)}`;
};
const array: Make = (m, place) =>
  expression`[${list(
    m.random.some(0, 3, () => element(m, deeper(place))),
    ', ',
  )}]`;

export const accessSuffix: Make = (m, place) => {
  if (place.privates.length > 0 && m.random.chance(25)) return fixed`.#${m.random.pick(place.privates as [string])}`;
  return m.random.chance(75) ? fixed`.${key(m)}` : fixed`[${keyExpression(m, place)}]`;
};

const holder = (m: Maker, place: Place): Piece =>
  place.hasTarget && m.random.chance(15) ? expression`this` : thing(m, place);

/** Mostly a function. */
const callable: Make = (m, place) => {
  const known = m.variable(place, false, 'function');
  if (known !== undefined && m.random.chance(60)) return expression`${known.name}`;
  return m.random.chance(75) ? functionExpression(m, deeper(place)) : operand(m, place);
};

/** Mostly a class. */
const constructible: Make = (m, place) => {
  const known = m.variable(place, false, 'class');
  if (known !== undefined && m.random.chance(60)) return expression`${known.name}`;
  return m.random.weighted<Make>([
    [4, () => expression`B`],
    [4, (_, at) => classExpression(m, deeper(at))],
    [2, operand],
  ])(m, place);
};

/** Mostly something that has properties. */
export const thing: Make = (m, place) => {
  if (!m.roomAt(place)) return leaf(m, place);
  return m.random.weighted<Make>([
    [3, logging],
    [3, object],
    [2, array],
    [2, (_, at) => expression`(${construct(m, at)})`],
    [1, () => expression`B`],
    [5, leaf],
    [2, operand],
  ])(m, deeper(place));
};

/** What fits a pattern most of the time. */
export const source = (m: Maker, place: Place, shape: Shape): Piece => {
  if (shape === 'array') return iterable(m, place);
  return shape === 'object' ? thing(m, place) : value(m, place);
};

const member: Make = (m, place) => expression`${holder(m, place)}${accessSuffix(m, place)}`;
const superMember: Make = (m, place) => (place.method ? expression`super.${key(m)}` : member(m, place));
const args: Make = (m, place) =>
  list(
    m.random.some(0, 2, () => element(m, deeper(place))),
    ', ',
  );
// Each call uses up fuel before it evaluates parameters, as their defaults may call again.
const call: Make = (m, place) => expression`T((F(), ${callable(m, place)}(${args(m, place)})))`;
const methodCall: Make = (m, place) =>
  place.method && m.random.chance(40)
    ? expression`T((F(), super.${key(m)}(${args(m, place)})))`
    : expression`T((F(), ${holder(m, place)}${accessSuffix(m, place)}(${args(m, place)})))`;
const construct: Make = (m, place) => expression`new (F(), ${constructible(m, place)})(${args(m, place)})`;
const chain: Make = (m, place) => {
  const links = m.random.some(1, 3, () =>
    m.random.weighted<Make>([
      [3, () => fixed`?.${key(m)}`],
      [2, () => fixed`.${key(m)}`],
      [2, () => fixed`?.[${keyExpression(m, place)}]`],
      [2, () => fixed`?.(${args(m, place)})`],
      [1, () => fixed`(${args(m, place)})`],
    ])(m, place),
  );
  return expression`T((F(), ${operand(m, place)}${list(links, '')}))`;
};
const removal: Make = (m, place) => expression`delete ${operand(m, place)}${m.random.chance(30) ? '?' : ''}.${key(m)}`;

/** What can be assigned to: a name or a member. */
export const target: Make = (m, place) => {
  const variable = m.random.chance(60) ? m.variable(place, m.random.chance(90)) : undefined;
  if (variable !== undefined) return fixed`${variable.name}`;
  if (place.method && m.random.chance(20)) return fixed`super.${key(m)}`;
  const held = m.random.chance(30) ? logging(m, place) : leaf(m, place);
  return fixed`${held}${accessSuffix(m, place)}`;
};

/** What can be assigned to and is not evaluated before. */
export const plainTarget: Make = (m, place) => {
  const variable = m.variable(place, m.random.chance(90));
  return variable === undefined ? fixed`[].p` : fixed`${variable.name}`;
};

/**
 * What is read and written: no computed key, which the specification converts once and V8 twice.
 */
const mutated: Make = (m, place) => {
  const variable = m.random.chance(60) ? m.variable(place, m.random.chance(90)) : undefined;
  if (variable !== undefined) return fixed`${variable.name}`;
  if (place.method && m.random.chance(20)) return fixed`super.${key(m)}`;
  const held = m.random.chance(30) ? logging(m, place) : leaf(m, place);
  return fixed`${held}.${key(m)}`;
};

const assignment: Make = (m, place) => expression`${target(m, place)} = ${operand(m, place)}`;
const compound: Make = (m, place) =>
  expression`${mutated(m, place)} ${m.random.pick(['+=', '-=', '*=', '|=', '??=', '||=', '&&=', '??='])} ${operand(m, place)}`;
const update: Make = (m, place) =>
  m.random.chance(50)
    ? expression`${mutated(m, place)}${m.random.pick(['++', '--'])}`
    : expression`${m.random.pick(['++', '--'])}${mutated(m, place)}`;
const destructuring: Make = (m, place) => {
  const shape = m.random.pick(['array', 'object'] as const);
  return expression`(${assignmentPattern(m, deeper(place), shape)} = ${source(m, place, shape)})`;
};

const template: Make = (m, place) => {
  const pieces = m.random.some(
    1,
    2,
    () => fixed`${m.random.pick(['a', '', '\\n', 'é'])}\${${value(m, deeper(place))}}`,
  );
  const tagged = m.random.chance(30) ? 'S' : '';
  return expression`${tagged}\`${list(pieces, '')}\``;
};

const suspension: Make = (m, place) => {
  if (place.generator && (!place.async || m.random.chance(60))) {
    // V8 of Node 20 does not close a synchronous iterator whose asynchronous user throws into it
    if (!place.async && m.random.chance(25)) return expression`(yield* ${iterable(m, place)})`;
    return m.random.chance(10) ? expression`(yield)` : expression`(yield ${operand(m, place)})`;
  }
  return place.async ? expression`(await ${operand(m, place)})` : logged(m, place);
};

/** Mostly something that can be iterated, with a log of what is done to it. */
export const iterable: Make = (m, place) =>
  m.random.weighted<Make>([
    [
      4,
      () =>
        expression`I(${m.tag()}, ${m.random.pick(['0', '1', '2', '3'])}, '${m.random.pick(['', '', '', 'return throws', 'next throws', 'return 1', 'no return'])}')`,
    ],
    [
      3,
      (_, at) =>
        expression`[${list(
          m.random.some(0, 3, () => element(m, deeper(at))),
          ', ',
        )}]`,
    ],
    [1, () => expression`'xyz'`],
    [1, operand],
  ])(m, place);

/** An object whose accessors log. */
const logging: Make = (m) => expression`O(${m.tag()})`;
const special: Make = (m, place) => {
  if (place.hasTarget && m.random.chance(25)) return expression`new.target`;
  if (place.hasArguments && m.random.chance(40)) return expression`arguments${m.random.pick(['', '.length', '[0]'])}`;
  if (place.privates.length > 0 && m.random.chance(30)) {
    return expression`#${m.random.pick(place.privates as [string])} in ${operand(m, place)}`;
  }
  return place.hasTarget ? expression`this` : logging(m, place);
};
const caught: Make = (m, place) => expression`C(() => ${operand(m, inner(place, ARROW))})`;
const driven: Make = (m, place) =>
  expression`D(${m.tag()}, ${operand(m, place)}, '${m.random.pick(['nnn', 'nr', 'nt', 'ntn', 'nrn', 'r', 't', 'nnrt'])}')`;

/** What an arrow function takes away. */
const ARROW: Partial<Place> = { generator: false, async: false, labels: [], inLoop: false, inSwitch: false, loops: 0 };

const table: readonly (readonly [number, Make])[] = [
  [8, leaf],
  [6, binary],
  [1, exponent],
  [1, shift],
  [5, logical],
  [4, conditional],
  [2, comma],
  [3, unary],
  [2, relation],
  [8, logged],
  [5, object],
  [4, array],
  [5, member],
  [3, superMember],
  [5, call],
  [5, methodCall],
  [4, construct],
  [4, chain],
  [2, removal],
  [5, assignment],
  [4, compound],
  [3, update],
  [4, destructuring],
  [3, template],
  [12, suspension],
  [3, logging],
  [4, special],
  [5, functionExpression],
  [4, classExpression],
  [3, caught],
  [4, driven],
];
