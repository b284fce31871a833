/**
 * `loadContract`: a schema from outside, checked completely and copied. Every property is read once, and only the
 * copy is used, so that a lying object gains nothing. Only own properties count: a prototype can neither supply a
 * member nor hide one.
 */

import { type Contract, makeContract } from './contract.ts';
import { isTypeName } from './names.ts';
import { type ObjectType, SCHEMA_VERSION, type Schema } from './schema.ts';
import { Reader } from './validate-reader.ts';
import { objectType, type Refs, readType } from './validate-type.ts';

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
  const types: Record<string, ObjectType> = Object.create(null);
  for (const [key, inner] of entries) {
    if (!isTypeName(key))
      typesAt.failAt(`${JSON.stringify(key)} cannot name a type: a type name must be an identifier`);
    types[key] = objectType(typesAt.in(key, inner), refs);
  }
  const rootAt = at.in('root', fields.root);
  const root = readType(rootAt, refs);
  if (root.kind !== 'object' && root.kind !== 'function' && root.kind !== 'ref') {
    rootAt.failAt(`kind must be one of object, function, ref, got ${JSON.stringify(root.kind)}`, '.');
  }
  return { version: SCHEMA_VERSION, name, root, types };
}
