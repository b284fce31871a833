/** Template literal types. The checker has spread unions inside them already, and joined nested ones. */

import type { At, Reflection } from './reflect-type.ts';
import type { Type } from './schema.ts';
import { type Hole, templatePattern, templateText } from './template.ts';
import type { CompilerType, OpenProgram, TemplateLiteralType } from './typescript.ts';

export function template(to: Reflection, type: TemplateLiteralType, at: At): Type {
  const inner = type.getTypes();
  const { TypeFlags } = to.open.ts;
  if (inner.some(({ flags }) => (flags & TypeFlags.StringMapping) !== 0)) to.refuse(at, 'letterCase');
  const holes = inner.flatMap((part) => holeOf(to.open, part) ?? []);
  if (holes.length < inner.length) return to.bound(type, at);
  const template = { texts: type.texts, holes };
  const pattern = templatePattern(template);
  return pattern === undefined
    ? to.refuse(at, 'template')
    : { kind: 'template', pattern, text: templateText(template) };
}

function holeOf({ ts: { TypeFlags } }: OpenProgram, { flags }: CompilerType): Hole | undefined {
  if ((flags & (TypeFlags.String | TypeFlags.Any)) !== 0) return 'string';
  if ((flags & TypeFlags.Number) !== 0) return 'number';
  return (flags & TypeFlags.BigInt) === 0 ? undefined : 'bigint';
}
