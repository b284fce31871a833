/**
 * `loadContract`: a schema from outside, checked completely and copied. Every property is read once, and only the
 * copy is used, so that a lying object gains nothing. Only own properties count: a prototype can neither supply a
 * member nor hide one.
 */

import { type Contract, makeContract } from './contract.ts';
import { isTypeName } from './names.ts';
import { type NamedType, SCHEMA_VERSION, type Schema, type UnionType } from './schema.ts';
import { pathStep, Reader } from './validate-reader.ts';
import { type Refs, readNamed, readType } from './validate-type.ts';

/**
 * Checks a schema, as `tsugi extract` writes it, and makes a contract of it. Needs no typescript.
 * @param schema the parsed JSON; it is copied, not kept
 * @throws TsugiError `CONTRACT` with the path of the first member that is wrong
 */
export function loadContract<T>(schema: unknown): Contract<T> {
  return makeContract<T>(readSchema(schema));
}

function readSchema(value: unknown): Schema {
  const at = new Reader(value, 'schema');
  const fields = at.fields(['version', 'name', 'root', 'types']);
  if (fields.version !== SCHEMA_VERSION) {
    at.in('version', fields.version).fail(`must be ${SCHEMA_VERSION}`, 'write it again with `tsugi extract`');
  }
  const name = at.in('name', fields.name).nonEmptyString();
  const typesAt = at.in('types', fields.types);
  const entries = typesAt.record();
  const refs: Refs = new Set(entries.map(([key]) => key));

  // Without a prototype no lookup of a name can find anything but a type of the schema.
  const types: Record<string, NamedType> = Object.create(null);
  for (const [key, inner] of entries) {
    if (!isTypeName(key)) {
      typesAt.failAt(
        `${JSON.stringify(key)} cannot name a type: a type name must be an identifier, no reserved word and no built-in type`,
      );
    }
    types[key] = readNamed(typesAt.in(key, inner), refs);
  }
  const rootAt = at.in('root', fields.root);
  const root = readType(rootAt, refs);
  const resolved = root.kind === 'ref' ? types[root.name] : root;
  if (resolved?.kind !== 'object' && resolved?.kind !== 'function') {
    rootAt.failAt(`must be an object or a function, got ${JSON.stringify(resolved?.kind)}`, ' ');
  }
  const schema: Schema = { version: SCHEMA_VERSION, name, root, types };
  checkUnions(schema, 'schema', types);
  return schema;
}

/**
 * A union that stands in another by its name would have to be spread there, and one within itself never ends.
 * @param value a part of the schema, validated and copied
 */
function checkUnions(value: unknown, path: string, types: Schema['types']): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && 'kind' in value && value.kind === 'union') {
    for (const [index, arm] of (value as UnionType).of.entries()) {
      if (arm.kind !== 'ref' || types[arm.name]?.kind !== 'union') continue;
      const name = JSON.stringify(arm.name);
      new Reader(arm, `${path}.of[${index}]`).failAt(
        `${name} is a union, which cannot stand in a union; list its types there`,
      );
    }
  }
  for (const [key, inner] of Object.entries(value)) {
    // What stands in `default` is no part of a type.
    if (key !== 'default') checkUnions(inner, path + pathStep(Array.isArray(value) ? Number(key) : key), types);
  }
}
