/** What instances of a class begin with: private methods, then fields in their order. */
import { defineProperty } from '../../realm/guest/primordials.ts';
import { nameAnonymous, RealmTypeError } from './faults.ts';
import { newFrame } from './frames.ts';
import type { Closure, Field, PrivateName } from './state.ts';

/** InitializeInstanceElements (7.3.34). */
export function initialise(c: Closure, object: object): void {
  const { fields } = c;
  if (fields === undefined) return;
  for (let i = 0; i < fields.length; i++) addField(object, fields[i] as Field);
}

export function addField(object: object, field: Field): void {
  if (field.private !== undefined && field.member !== undefined) {
    addPrivate(object, field.private, field.member);
    return;
  }
  let value: unknown;
  if (field.value !== undefined) {
    const { code } = field.value;
    value = code.run(newFrame(field.value, object, code.size));
    if (field.named) nameAnonymous(value, field.key as PropertyKey);
  }
  if (field.private !== undefined) addPrivate(object, field.private, value);
  else if (field.key !== undefined) define(object, field.key, value);
}

function addPrivate(object: object, name: PrivateName, value: unknown): void {
  if (name.isOn(object)) {
    throw new RealmTypeError(
      name.kind === 'field'
        ? `Cannot initialize #${name.name} twice on the same object`
        : `Cannot initialize private methods of class ${name.owner} twice on the same object`,
    );
  }
  name.addTo(object, value);
}

/** CreateDataPropertyOrThrow (7.3.7). */
export function define(object: object, key: PropertyKey, value: unknown): void {
  defineProperty(object, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor);
}
