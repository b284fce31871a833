/** Statements. Loops end by construction: they count, or iterate over something short. */
import { fixed, item, list, type Piece, statement } from '../tree.ts';
import { inner, type Maker, type Place } from './context.ts';
import { iterable, operand, source, target, thing, value } from './expressions.ts';
import { classDeclaration, functionDeclaration } from './functions.ts';
import { binding, SHAPES } from './patterns.ts';

type Make = (m: Maker, place: Place) => Piece;

/** Statements of one block, which share the names that they declare. */
export const statements = (m: Maker, place: Place, least: number, most: number): Piece =>
  list(
    m.random.some(least, most, () => oneStatement(m, place)),
    '\n',
  );

const oneStatement: Make = (m, place) => {
  if (!m.roomAt(place)) return log(m, place);
  return m.random.weighted(table)(m, { ...place, depth: place.depth - 1 });
};

/** What a program starts with: things for the rest of it to use. */
export const declarations: Make = (m, place) =>
  list(
    [classDeclaration, functionDeclaration, declaration, functionDeclaration].map((make) => make(m, place)),
    '\n',
  );

const block = (m: Maker, place: Place, more: Partial<Place> = {}): Piece =>
  fixed`{ ${statements(m, inner(place, more), 0, 3)} }`;

const log: Make = (m, place) =>
  place.inFunction ? statement`L(${m.tag()}, ${value(m, place)});` : statement`K(L(${m.tag()}, ${value(m, place)}));`;

/** Outside of functions the value counts as a completion value, which has to be a primitive to leave the realm as it is. */
const evaluated: Make = (m, place) =>
  place.inFunction ? statement`(${value(m, place)});` : statement`K(${value(m, place)});`;

const declaration: Make = (m, place) => {
  const writable = m.random.chance(60);
  const word = writable ? 'let' : 'const';
  // Mostly what is declared is not in scope yet when its value is made, so that dead zones are the exception.
  if (m.random.chance(85)) {
    const shape = m.random.pick(SHAPES);
    const given = source(m, place, shape);
    return statement`${word} ${binding(m, place, writable, shape)} = ${given};`;
  }
  const name = m.declare(place, writable);
  return statement`${word} ${name} = ${value(m, place)};`;
};

const condition: Make = (m, place) => {
  const otherwise = m.random.chance(50) ? fixed` else ${block(m, place)}` : fixed``;
  return statement`if (${value(m, place)}) ${block(m, place)}${otherwise}`;
};

/** What it declares is not in scope in the rest of the loop. */
const loopBody = (m: Maker, place: Place): Piece =>
  fixed`{ F(); ${statements(m, { ...place, variables: [...place.variables] }, 0, 3)} }`;

/** What holds inside of a loop; most loops have a label, so that jumps can go further out. */
function loop(m: Maker, place: Place, make: (within: Place) => Piece): Piece {
  if (place.loops >= 2) return log(m, place);
  const name = m.random.chance(40) ? m.fresh('l') : '';
  const labels = name === '' ? place.labels : [...place.labels, { name, loop: true }];
  const made = make(inner(place, { labels, inLoop: true, loops: place.loops + 1 }));
  return statement`${name === '' ? '' : `${name}: `}${made}`;
}

const countingLoop: Make = (m, place) =>
  loop(m, place, (within) => {
    const name = m.fresh('i');
    const head = inner(place);
    m.add(head, name, false);
    const second = m.random.chance(25) ? fixed`, ${m.fresh('j')} = ${operand(m, head)}` : fixed``;
    m.add(within, name, false);
    const test = m.random.chance(20) ? fixed` && ${operand(m, within)}` : fixed``;
    const update = m.random.chance(15) ? fixed`, ${operand(m, within)}` : fixed``;
    return fixed`for (let ${name} = 0${second}; ${name} < ${m.random.pick(['1', '2', '3'])}${test}; ${name}++${update}) ${loopBody(m, within)}`;
  });

const iteration: Make = (m, place) =>
  loop(m, place, (within) => {
    const word = place.async && m.random.chance(35) ? 'for await' : 'for';
    // What is iterated does not see the names of the loop, but for their dead zone.
    const shape = m.random.pick(SHAPES);
    const given =
      shape === 'name' ? iterable(m, place) : fixed`[${source(m, place, shape)}, ${source(m, place, shape)}]`;
    const writable = m.random.chance(50);
    const head = m.random.chance(20)
      ? fixed`${target(m, place)}`
      : fixed`${writable ? 'let' : 'const'} ${binding(m, within, writable, shape)}`;
    return fixed`${word} (${head} of ${given}) ${loopBody(m, within)}`;
  });

const enumeration: Make = (m, place) =>
  loop(m, place, (within) => {
    const given = thing(m, place);
    const head = m.random.chance(20) ? fixed`${target(m, place)}` : fixed`const ${binding(m, within, false, 'name')}`;
    return fixed`for (${head} in ${given}) ${loopBody(m, within)}`;
  });

const whileLoop: Make = (m, place) => {
  const counter = m.fresh('n');
  const limit = m.random.pick(['1', '2', '3']);
  const body = loop(m, place, (within) =>
    m.random.chance(60)
      ? fixed`while (${counter}++ < ${limit} && L(${m.tag()}, ${operand(m, within)}, true)) ${loopBody(m, within)}`
      : fixed`do ${loopBody(m, within)} while (++${counter} < ${limit} && ${operand(m, within)});`,
  );
  return list([fixed`let ${counter} = 0;`, body], ' ');
};

const labelled: Make = (m, place) => {
  const name = m.fresh('l');
  const within = inner(place, { labels: [...place.labels, { name, loop: false }] });
  return statement`${name}: { ${statements(m, within, 1, 3)} }`;
};

/** A way out of what is around, under a condition half of the time. */
const jump: Make = (m, place) => {
  const ways: Piece[] = [];
  if (place.inLoop) ways.push(fixed`break;`, fixed`continue;`);
  else if (place.inSwitch) ways.push(fixed`break;`);
  for (const { name, loop: isLoop } of place.labels) {
    ways.push(fixed`break ${name};`);
    if (isLoop) ways.push(fixed`continue ${name};`);
  }
  if (place.inFunction) ways.push(fixed`return ${value(m, place)};`, fixed`return;`);
  ways.push(fixed`throw ${value(m, place)};`);
  const way = m.random.pick(ways as [Piece]);
  return m.random.chance(60) ? statement`if (${value(m, place)}) ${way}` : statement`${way}`;
};

const selection: Make = (m, place) => {
  const within = inner(place, { inSwitch: true });
  const cases = m.random.some(1, 4, (index) => {
    const head = index === 1 && m.random.chance(50) ? fixed`default:` : fixed`case ${value(m, within)}:`;
    const end = m.random.chance(50) ? statement`break;` : fixed``;
    return item`${head} ${statements(m, within, 0, 2)} ${end}`;
  });
  return statement`switch (${value(m, place)}) { ${list(cases, '\n')} }`;
};

const guarded: Make = (m, place) => {
  const parts: Piece[] = [fixed`try ${block(m, place)}`];
  const how = m.random.below(3);
  if (how !== 1) {
    const within = inner(place);
    const head = m.random.chance(85)
      ? fixed` (${m.random.chance(80) ? binding(m, within, true, 'name') : binding(m, within, true, 'object')})`
      : fixed``;
    // V8 takes the completion value of the block for that of an empty handler
    const start = place.inFunction ? '' : 'null; ';
    parts.push(fixed`catch${head} { ${start}${statements(m, within, 0, 3)} }`);
  }
  if (how !== 0) parts.push(fixed`finally ${block(m, place)}`);
  return statement`${list(parts, ' ')}`;
};

const nested: Make = (m, place) => statement`${block(m, place)}`;

/** A task that goes on after the program; what becomes of it is logged. */
const task: Make = (m, place) => {
  const within = inner(place, {
    labels: [],
    inLoop: false,
    inSwitch: false,
    inFunction: true,
    async: true,
    generator: false,
    loops: 0,
  });
  return statement`A(${m.tag()}, async () => { F(); ${statements(m, within, 1, 4)} });`;
};

const table: readonly (readonly [number, Make])[] = [
  [12, log],
  [10, evaluated],
  [14, declaration],
  [5, condition],
  [5, countingLoop],
  [7, iteration],
  [2, enumeration],
  [3, whileLoop],
  [3, labelled],
  [8, jump],
  [4, selection],
  [8, guarded],
  [2, nested],
  [6, functionDeclaration],
  [6, classDeclaration],
  [3, task],
];
