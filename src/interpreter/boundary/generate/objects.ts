/** Objects that cross by value: each member is read once, and only the checked value is used. */
import { printType } from '../../../contract/print.ts';
import type { AsyncIterableType, ObjectType } from '../../../contract/schema.ts';
import { type Code, join, js, key, member, Name } from '../code.ts';
import { isInherited } from '../mismatch.ts';
import { indexLoop } from './containers.ts';
import type { Half } from './convert.ts';

export function copyBody(half: Half, type: ObjectType, id: Name): Code {
  const read = type.members.map((declared, at) =>
    isInherited(declared.name)
      ? js`const m${at} = $.declared(value, ${declared.name});`
      : js`const m${at} = value${member(declared.name)};`,
  );
  const check = type.members.map((declared, at) => {
    const from = new Name(`m${at}`);
    const to = new Name(`x${at}`);
    const hint = `${id.text}_${declared.name}`;
    return declared.optional
      ? half.optionalStatement(declared.type, from, to, declared.name, hint)
      : half.statement(declared.type, from, to, declared.name, hint);
  });
  const required = type.members.flatMap((declared, at) =>
    declared.optional ? [] : [js`${key(declared.name)}: x${at}`],
  );
  const optional = type.members.flatMap((declared, at) =>
    declared.optional ? [js`if (x${at} !== undefined) $.define(out, ${declared.name}, x${at});`] : [],
  );
  const index =
    type.index === undefined
      ? []
      : [
          indexLoop(
            half,
            type.index,
            `${id.text}_index`,
            type.members.map(({ name }) => name),
          ),
        ];
  const out = js`{ ${join(required, ', ')} }`;
  // an object that holds objects of its own type can be as large as a tree of which all branches are one
  const charge = half.plan.holdsItself(type) ? half.charge(1) : js``;
  const test = js`${charge}
if ((typeof value !== 'object' && typeof value !== 'function') || value === null) throw $.bad(${type.name ?? printType(type)}, value);`;
  if (optional.length + index.length === 0) return js`${test}\n${read}\n${check}\nreturn ${out};`;
  return js`${test}\n${read}\n${check}\nconst out = ${out};\n${optional}\n${index}\nreturn out;`;
}

/** The function of the runtime that makes a stream of the wanted kind. */
export const iterableKind = (type: AsyncIterableType): 'iterable' | 'generator' | 'stream' =>
  type.generator ? 'generator' : type.stream ? 'stream' : 'iterable';
