/** Functions of every form, members of objects, classes. Each function starts by using up fuel, so that recursion ends. */
import { expression, fixed, item, list, type Piece, statement } from '../tree.ts';
import { inner, type Maker, type Place } from './context.ts';
import { key, keyExpression, operand, propertyKey, value } from './expressions.ts';
import { parameters } from './patterns.ts';
import { statements } from './statements.ts';

interface Form {
  readonly async: boolean;
  readonly generator: boolean;
}

const form = (m: Maker): Form => ({ async: m.random.chance(25), generator: m.random.chance(30) });

/** What a function of its own takes away from the place around it, and gives. */
const own = ({ async, generator }: Form, more: Partial<Place> = {}): Partial<Place> => ({
  labels: [],
  inLoop: false,
  inSwitch: false,
  inFunction: true,
  async,
  generator,
  method: false,
  hasArguments: true,
  hasTarget: true,
  loops: 0,
  ...more,
});

const NEITHER: Form = { async: false, generator: false };

function body(m: Maker, place: Place): Piece {
  const result = m.random.chance(60) ? statement`return ${value(m, place)};` : fixed``;
  return fixed`{ F(); ${statements(m, place, 0, 3)} ${result} }`;
}

/** Parameters and body. Defaults may neither await nor yield. */
function rest(m: Maker, place: Place): Piece {
  const heads = parameters(m, withoutSuspension(place));
  return fixed`(${heads}) ${body(m, place)}`;
}

/** The same list of names, so that parameters are in scope in the body. */
const withoutSuspension = (place: Place): Place => ({ ...place, async: false, generator: false });

export function functionExpression(m: Maker, place: Place): Piece {
  if (m.random.chance(45)) return arrow(m, place);
  const how = form(m);
  const within = inner(place, own(how));
  const name = m.random.chance(25) ? m.fresh('f') : '';
  if (name !== '') m.add(within, name, false);
  return expression`(${how.async ? 'async ' : ''}function${how.generator ? '*' : ''} ${name}${rest(m, within)})`;
}

function arrow(m: Maker, place: Place): Piece {
  const async = m.random.chance(25);
  const within = inner(place, {
    labels: [],
    inLoop: false,
    inSwitch: false,
    inFunction: place.inFunction,
    async,
    generator: false,
    loops: 0,
  });
  const prefix = async ? 'async ' : '';
  if (m.random.chance(50)) {
    const heads = parameters(m, withoutSuspension(within));
    return expression`(${prefix}(${heads}) => (F(), ${operand(m, within)}))`;
  }
  return expression`(${prefix}(${parameters(m, withoutSuspension(within))}) => ${body(m, { ...within, inFunction: true })})`;
}

export function functionDeclaration(m: Maker, place: Place): Piece {
  const how = form(m);
  const name = m.fresh('f');
  m.add(place, name, true, 'function');
  const within = inner(place, own(how));
  return statement`${how.async ? 'async ' : ''}function${how.generator ? '*' : ''} ${name}${rest(m, within)}`;
}

const methodPrefix = ({ async, generator }: Form): string => `${async ? 'async ' : ''}${generator ? '*' : ''}`;

function accessor(m: Maker, place: Place, name: Piece): Piece {
  if (m.random.chance(50)) return fixed`get ${name}() ${body(m, inner(place, own(NEITHER, { method: true })))}`;
  return setter(m, place, name);
}

function setter(m: Maker, place: Place, name: Piece): Piece {
  const within = inner(place, own(NEITHER, { method: true }));
  const parameter = m.fresh('a');
  m.add(within, parameter, true);
  return fixed`set ${name}(${parameter}) ${body(m, within)}`;
}

function method(m: Maker, place: Place, name: Piece): Piece {
  const how = form(m);
  return fixed`${methodPrefix(how)}${name}${rest(m, inner(place, own(how, { method: true })))}`;
}

/**
 * V8 reads a getter that has a computed key, or stands behind one or behind a spread, twice if an object rest leaves it
 * out, and defines accessors with plain keys after everything else if the literal begins with a spread: so there are none.
 */
export function objectMembers(m: Maker, place: Place): Piece {
  let settersOnly = false;
  const spreading = (): Piece => {
    settersOnly = true;
    return item`...${operand(m, place)}`;
  };
  const name = (): Piece => {
    const computed = m.random.chance(25);
    settersOnly ||= computed;
    return computed ? fixed`[${keyExpression(m, place)}]` : fixed`${key(m)}`;
  };
  const accessing = (): Piece => {
    settersOnly ||= m.random.chance(30);
    return settersOnly ? setter(m, place, fixed`[${keyExpression(m, place)}]`) : accessor(m, place, fixed`${key(m)}`);
  };
  const members = m.random.some(0, 3, () =>
    m.random.weighted<() => Piece>([
      [6, () => item`${name()}: ${operand(m, place)}`],
      [2, spreading],
      [3, () => item`${method(m, place, name())}`],
      [2, () => item`${accessing()}`],
      [1, () => item`'x-${key(m)}': ${operand(m, place)}`],
    ])(),
  );
  return list(members, ', ');
}

interface PrivateName {
  readonly name: string;
  readonly kind: 'field' | 'method' | 'get' | 'set';
  readonly isStatic: boolean;
}

function privateMember(m: Maker, place: Place, { name, kind, isStatic }: PrivateName): Piece {
  const prefix = isStatic ? 'static ' : '';
  if (kind === 'field') return item`${prefix}#${name} = ${operand(m, inner(place, own(NEITHER, FIELD)))};`;
  if (kind === 'method') return item`${prefix}${method(m, place, fixed`#${name}`)}`;
  const within = inner(place, own(NEITHER, { method: true }));
  if (kind === 'get') return item`${prefix}get #${name}() ${body(m, within)}`;
  m.add(within, 'given', true);
  return item`${prefix}set #${name}(given) ${body(m, within)}`;
}

/** Initialisers have no `arguments`. */
const FIELD: Partial<Place> = { method: true, hasArguments: false };

function constructorMember(m: Maker, place: Place, derived: boolean): Piece {
  const within = inner(place, own(NEITHER, { method: true }));
  const heads = parameters(m, within);
  const call = (): Piece =>
    m.random.weighted<() => Piece>([
      [6, () => fixed`super((F(), ${operand(m, within)}));`],
      [1, () => fixed``],
      [1, () => fixed`(() => super())();`],
      [1, () => fixed`super(); C(() => super());`],
      [1, () => fixed`try { L(${m.tag()}, super()); } finally { L(${m.tag()}, this); }`],
    ])();
  const before = derived && m.random.chance(20) ? statements(m, within, 0, 1) : fixed``;
  return item`constructor(${heads}) { F(); ${before} ${derived ? statement`${call()}` : fixed``} ${statements(m, within, 0, 2)} ${
    m.random.chance(12) ? statement`return ${value(m, within)};` : fixed``
  } }`;
}

function classTail(m: Maker, outer: Place, name: string): Piece {
  const derived = m.random.chance(45);
  const place = inner(outer, {});
  if (name !== '') m.add(place, name, false);
  const heritage = derived
    ? m.random.chance(70)
      ? fixed` extends B`
      : fixed` extends (${operand(m, place)})`
    : fixed``;
  const kinds = ['field', 'method', 'get', 'set', 'field'] as const;
  const privates = m.random.chance(40)
    ? m.random.some(
        1,
        2,
        (): PrivateName => ({ name: m.fresh('k'), kind: m.random.pick(kinds), isStatic: m.random.chance(30) }),
      )
    : [];
  const within: Place = { ...place, privates: [...outer.privates, ...privates.map((one) => one.name)] };
  const members = m.random.some(0, 3, () => {
    const prefix = m.random.chance(30) ? 'static ' : '';
    return m.random.weighted<() => Piece>([
      [4, () => item`${prefix}${fieldKey(m, within)} = ${operand(m, inner(within, own(NEITHER, FIELD)))};`],
      [4, () => item`${prefix}${method(m, within, methodKey(m, within))}`],
      [2, () => item`${prefix}${accessor(m, within, methodKey(m, within))}`],
      [2, () => item`static { ${statements(m, inner(within, own(NEITHER, { ...FIELD, inFunction: false })), 0, 2)} }`],
    ])();
  });
  const constructors = m.random.chance(35) ? [constructorMember(m, within, derived)] : [];
  const all = [...constructors, ...privates.map((one) => privateMember(m, within, one)), ...members];
  return fixed`${heritage} { ${list(all, '\n')} }`;
}

const methodKey = (m: Maker, place: Place): Piece =>
  m.random.chance(70) ? fixed`${m.random.pick(['p', 'q', 'r', 'm', '[Symbol.iterator]'])}` : propertyKey(m, place);
/** `name` and `length` as static fields would tell nothing about the class any more. */
const fieldKey = (m: Maker, place: Place): Piece =>
  m.random.chance(70) ? fixed`${m.random.pick(['p', 'q', 'r'])}` : propertyKey(m, place);

export function classExpression(m: Maker, place: Place): Piece {
  const name = m.random.chance(40) ? m.fresh('C') : '';
  return expression`(class ${name}${classTail(m, place, name)})`;
}

export function classDeclaration(m: Maker, place: Place): Piece {
  const name = m.fresh('C');
  const made = statement`class ${name}${classTail(m, place, name)}`;
  m.add(place, name, true, 'class');
  return made;
}
