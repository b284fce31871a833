/** The types of C that a library's functions may have, as a table. */
import type { BytesName } from '../../contract/index.ts';

/** `text` is how C writes it, `koffi` how koffi does. */
export type CType =
  | { readonly kind: 'void' | 'boolean' | 'text' | 'float'; readonly text: string; readonly koffi: string }
  | { readonly kind: 'integer'; readonly text: string; readonly koffi: string; readonly signed: boolean }
  | { readonly kind: 'array'; readonly text: string; readonly koffi: string; readonly arrays: readonly BytesName[] };

const integer = (text: string, koffi: string, signed: boolean): CType => ({ kind: 'integer', text, koffi, signed });

/** By their names without `const`, `int` and `signed` where these say nothing. */
export const C_TYPES: Readonly<Record<string, CType>> = {
  void: { kind: 'void', text: 'void', koffi: 'void' },
  bool: { kind: 'boolean', text: 'bool', koffi: 'bool' },
  float: { kind: 'float', text: 'float', koffi: 'float' },
  double: { kind: 'float', text: 'double', koffi: 'double' },
  int8_t: integer('int8_t', 'int8_t', true),
  uint8_t: integer('uint8_t', 'uint8_t', false),
  'unsigned char': integer('unsigned char', 'uint8_t', false),
  int16_t: integer('int16_t', 'int16_t', true),
  short: integer('short', 'short', true),
  uint16_t: integer('uint16_t', 'uint16_t', false),
  'unsigned short': integer('unsigned short', 'ushort', false),
  int32_t: integer('int32_t', 'int32_t', true),
  int: integer('int', 'int', true),
  uint32_t: integer('uint32_t', 'uint32_t', false),
  'unsigned int': integer('unsigned int', 'uint', false),
  int64_t: integer('int64_t', 'int64_t', true),
  long: integer('long', 'long', true),
  'long long': integer('long long', 'longlong', true),
  uint64_t: integer('uint64_t', 'uint64_t', false),
  'unsigned long': integer('unsigned long', 'ulong', false),
  'unsigned long long': integer('unsigned long long', 'ulonglong', false),
  size_t: integer('size_t', 'size_t', false),
  ssize_t: integer('ssize_t', 'ssize_t', true),
  intptr_t: integer('intptr_t', 'intptr_t', true),
  uintptr_t: integer('uintptr_t', 'uintptr_t', false),
};

/** Which arrays a pointer can point into, by the type that it points to. */
const POINTERS: Readonly<Record<string, readonly BytesName[]>> = {
  void: ['Uint8Array', 'Uint8ClampedArray', 'ArrayBuffer'],
  uint8_t: ['Uint8Array', 'Uint8ClampedArray', 'ArrayBuffer'],
  'unsigned char': ['Uint8Array', 'Uint8ClampedArray', 'ArrayBuffer'],
  int8_t: ['Int8Array'],
  int16_t: ['Int16Array'],
  short: ['Int16Array'],
  uint16_t: ['Uint16Array'],
  'unsigned short': ['Uint16Array'],
  int32_t: ['Int32Array'],
  int: ['Int32Array'],
  uint32_t: ['Uint32Array'],
  'unsigned int': ['Uint32Array'],
  int64_t: ['BigInt64Array'],
  'long long': ['BigInt64Array'],
  uint64_t: ['BigUint64Array'],
  'unsigned long long': ['BigUint64Array'],
  float: ['Float32Array'],
  double: ['Float64Array'],
};

/** @returns undefined for a pointer that has no meaning here */
export function pointerTo(base: string, isConst: boolean): CType | undefined {
  const text = `${isConst ? 'const ' : ''}${base} *`;
  if (base === 'char') return isConst ? { kind: 'text', text, koffi: 'str' } : undefined;
  const arrays = Object.hasOwn(POINTERS, base) ? POINTERS[base] : undefined;
  return arrays === undefined ? undefined : { kind: 'array', text, koffi: `${C_TYPES[base]?.koffi} *`, arrays };
}
