/**
 * The intrinsics that a guest's realm keeps: a table that an auditor can read. What is not listed is removed, so what a
 * new version of V8 adds is absent until somebody lists it. `@@x` is the well-known symbol `Symbol.x`.
 *
 * Left out on purpose: `eval` (replaced by a function that says why), WebAssembly, SharedArrayBuffer and Atomics (shared
 * memory, a clock), WeakRef and FinalizationRegistry (they show garbage collection, and callbacks that run outside any
 * call), `Error.captureStackTrace` and `prepareStackTrace` (V8's call sites), the legacy statics of RegExp (they carry
 * the last match from one caller to another), `RegExp.prototype.compile`, `Function.prototype.caller` and `arguments`.
 */

/** Keys of the object itself and of its `prototype`, separated by blanks. */
export interface Permit {
  readonly own?: string;
  readonly prototype?: string;
}

const ERROR: Permit = { prototype: 'constructor name message' };
const TYPED_ARRAY: Permit = { own: 'BYTES_PER_ELEMENT', prototype: 'constructor BYTES_PER_ELEMENT' };
const INTL: Permit = { own: 'supportedLocalesOf', prototype: 'constructor resolvedOptions @@toStringTag' };
const intl = (more: string): Permit => ({ ...INTL, prototype: `${INTL.prototype} ${more}` });

/** Globals by name; every function also keeps `length`, `name` and `prototype`. */
export const GLOBALS: Readonly<Record<string, Permit>> = {
  Object: {
    own: 'assign getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols hasOwn is preventExtensions seal create defineProperties defineProperty freeze getPrototypeOf setPrototypeOf isExtensible isFrozen isSealed keys entries fromEntries values groupBy',
    prototype:
      'constructor __defineGetter__ __defineSetter__ hasOwnProperty __lookupGetter__ __lookupSetter__ isPrototypeOf propertyIsEnumerable toString valueOf __proto__ toLocaleString',
  },
  Function: { prototype: 'length name constructor apply bind call toString @@hasInstance' },
  Array: {
    own: 'isArray from fromAsync of @@species',
    prototype:
      'length constructor at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push reverse shift unshift slice sort splice includes indexOf join keys entries values forEach filter flat flatMap map every some reduce reduceRight toLocaleString toString toReversed toSorted toSpliced with @@iterator @@unscopables',
  },
  Number: {
    own: 'isFinite isInteger isNaN isSafeInteger parseFloat parseInt MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY MAX_SAFE_INTEGER MIN_SAFE_INTEGER EPSILON',
    prototype: 'constructor toExponential toFixed toPrecision toString valueOf toLocaleString',
  },
  parseFloat: {},
  parseInt: {},
  isFinite: {},
  isNaN: {},
  decodeURI: {},
  decodeURIComponent: {},
  encodeURI: {},
  encodeURIComponent: {},
  escape: {},
  unescape: {},
  Boolean: { prototype: 'constructor toString valueOf' },
  String: {
    own: 'fromCharCode fromCodePoint raw',
    prototype:
      'length constructor anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor fontsize fixed includes indexOf isWellFormed italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice small split strike sub substr substring sup startsWith toString toWellFormed trim trimStart trimLeft trimEnd trimRight toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase valueOf @@iterator',
  },
  Symbol: {
    own: 'for keyFor asyncIterator hasInstance isConcatSpreadable iterator match matchAll replace search species split toPrimitive toStringTag unscopables dispose asyncDispose',
    prototype: 'constructor toString valueOf description @@toStringTag @@toPrimitive',
  },
  Date: {
    own: 'now parse UTC',
    prototype:
      'constructor toString toDateString toTimeString toISOString toUTCString toGMTString getDate setDate getDay getFullYear setFullYear getHours setHours getMilliseconds setMilliseconds getMinutes setMinutes getMonth setMonth getSeconds setSeconds getTime setTime getTimezoneOffset getUTCDate setUTCDate getUTCDay getUTCFullYear setUTCFullYear getUTCHours setUTCHours getUTCMilliseconds setUTCMilliseconds getUTCMinutes setUTCMinutes getUTCMonth setUTCMonth getUTCSeconds setUTCSeconds valueOf getYear setYear toJSON toLocaleString toLocaleDateString toLocaleTimeString @@toPrimitive',
  },
  Promise: {
    own: 'all allSettled any race resolve reject withResolvers try @@species',
    prototype: 'constructor then catch finally @@toStringTag',
  },
  RegExp: {
    own: 'escape @@species',
    prototype:
      'constructor exec dotAll flags global hasIndices ignoreCase multiline source sticky unicode toString test unicodeSets @@match @@matchAll @@replace @@search @@split',
  },
  // stackTraceLimit stays because V8 reads it from there; prepareStackTrace is the realm's own, see guest/errors.ts
  Error: { own: 'stackTraceLimit prepareStackTrace isError', prototype: 'constructor name message toString' },
  AggregateError: ERROR,
  SuppressedError: ERROR,
  EvalError: ERROR,
  RangeError: ERROR,
  ReferenceError: ERROR,
  SyntaxError: ERROR,
  TypeError: ERROR,
  URIError: ERROR,
  JSON: { own: 'parse stringify rawJSON isRawJSON @@toStringTag' },
  Math: {
    own: 'abs acos acosh asin asinh atan atanh atan2 ceil cbrt expm1 clz32 cos cosh exp floor fround f16round hypot imul log log1p log2 log10 max min pow random round sign sin sinh sqrt sumPrecise tan tanh trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 @@toStringTag',
  },
  Intl: {
    own: 'getCanonicalLocales supportedValuesOf DateTimeFormat NumberFormat Collator PluralRules RelativeTimeFormat ListFormat Locale DisplayNames Segmenter @@toStringTag',
  },
  ArrayBuffer: {
    own: 'isView @@species',
    prototype:
      'constructor byteLength slice maxByteLength resizable resize transfer transferToFixedLength detached @@toStringTag',
  },
  Uint8Array: {
    own: 'BYTES_PER_ELEMENT fromBase64 fromHex',
    prototype: 'constructor BYTES_PER_ELEMENT toBase64 toHex setFromBase64 setFromHex',
  },
  Int8Array: TYPED_ARRAY,
  Uint16Array: TYPED_ARRAY,
  Int16Array: TYPED_ARRAY,
  Uint32Array: TYPED_ARRAY,
  Int32Array: TYPED_ARRAY,
  Float16Array: TYPED_ARRAY,
  Float32Array: TYPED_ARRAY,
  Float64Array: TYPED_ARRAY,
  Uint8ClampedArray: TYPED_ARRAY,
  BigUint64Array: TYPED_ARRAY,
  BigInt64Array: TYPED_ARRAY,
  DataView: {
    prototype:
      'constructor buffer byteLength byteOffset getInt8 setInt8 getUint8 setUint8 getInt16 setInt16 getUint16 setUint16 getInt32 setInt32 getUint32 setUint32 getFloat16 setFloat16 getFloat32 setFloat32 getFloat64 setFloat64 getBigInt64 setBigInt64 getBigUint64 setBigUint64 @@toStringTag',
  },
  Map: {
    own: 'groupBy @@species',
    prototype: 'constructor get set has delete clear entries forEach keys size values @@toStringTag @@iterator',
  },
  BigInt: { own: 'asUintN asIntN', prototype: 'constructor toLocaleString toString valueOf @@toStringTag' },
  Set: {
    own: '@@species',
    prototype:
      'constructor has add delete clear entries forEach size values keys union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom @@toStringTag @@iterator',
  },
  WeakMap: { prototype: 'constructor delete get set has @@toStringTag' },
  WeakSet: { prototype: 'constructor delete has add @@toStringTag' },
  Proxy: { own: 'revocable' },
  Reflect: {
    own: 'defineProperty deleteProperty apply construct get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys preventExtensions set setPrototypeOf @@toStringTag',
  },
  Iterator: {
    own: 'from',
    prototype:
      'constructor reduce toArray forEach some every find map filter take drop flatMap @@iterator @@toStringTag @@dispose',
  },
};

/** Intrinsics that no global names, by the names of the specification (ECMA-262, table 6). */
export const HIDDEN: Readonly<Record<string, Permit>> = {
  '%ArrayIteratorPrototype%': { own: 'next @@toStringTag' },
  '%StringIteratorPrototype%': { own: 'next @@toStringTag' },
  '%MapIteratorPrototype%': { own: 'next @@toStringTag' },
  '%SetIteratorPrototype%': { own: 'next @@toStringTag' },
  '%RegExpStringIteratorPrototype%': { own: 'next @@toStringTag' },
  '%IteratorPrototype%': {
    own: 'constructor reduce toArray forEach some every find map filter take drop flatMap @@iterator @@toStringTag @@dispose',
  },
  '%AsyncIteratorPrototype%': { own: '@@asyncIterator @@asyncDispose' },
  '%TypedArray%': {
    own: 'of from @@species',
    prototype:
      'constructor buffer byteLength byteOffset length entries keys values at copyWithin every fill filter find findIndex findLast findLastIndex forEach includes indexOf join lastIndexOf map reverse reduce reduceRight set slice some sort subarray toLocaleString toString toReversed toSorted with @@toStringTag @@iterator',
  },
  '%GeneratorFunction%': {},
  '%GeneratorFunction.prototype%': { own: 'prototype constructor @@toStringTag' },
  '%GeneratorPrototype%': { own: 'constructor next return throw @@toStringTag' },
  '%AsyncFunction%': {},
  '%AsyncFunction.prototype%': { own: 'constructor @@toStringTag' },
  '%AsyncGeneratorFunction%': {},
  '%AsyncGeneratorFunction.prototype%': { own: 'prototype constructor @@toStringTag' },
  '%AsyncGeneratorPrototype%': { own: 'constructor next return throw @@toStringTag' },
  '%Intl.DateTimeFormat%': intl('format formatToParts formatRange formatRangeToParts'),
  '%Intl.NumberFormat%': intl('format formatToParts formatRange formatRangeToParts'),
  '%Intl.Collator%': intl('compare'),
  '%Intl.PluralRules%': intl('select selectRange'),
  '%Intl.RelativeTimeFormat%': intl('format formatToParts'),
  '%Intl.ListFormat%': intl('format formatToParts'),
  '%Intl.DisplayNames%': intl('of'),
  '%Intl.Segmenter%': intl('segment'),
  '%Intl.Locale%': {
    prototype:
      'constructor maximize minimize toString baseName calendar caseFirst collation hourCycle language numberingSystem numeric region script @@toStringTag getCalendars getCollations getHourCycles getNumberingSystems getTextInfo getTimeZones getWeekInfo',
  },
};

/**
 * Properties that guests may shadow by assignment although the intrinsic is frozen (the override mistake:
 * ECMA-262 10.1.9.2 OrdinarySetWithOwnDescriptor refuses to shadow an inherited read-only property).
 * V8's fast paths watch `constructor`, `then`, `next` and the symbols of Array, Promise, RegExp and the iterators, so
 * those stay data properties.
 */
export const OVERRIDABLE: Readonly<Record<string, string>> = {
  'Object.prototype': 'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toString valueOf toLocaleString',
  'Function.prototype': 'apply bind call toString',
  'Error.prototype': 'constructor name message toString',
  'EvalError.prototype': 'constructor name message',
  'RangeError.prototype': 'constructor name message',
  'ReferenceError.prototype': 'constructor name message',
  'SyntaxError.prototype': 'constructor name message',
  'TypeError.prototype': 'constructor name message',
  'URIError.prototype': 'constructor name message',
  'AggregateError.prototype': 'constructor name message',
  'Date.prototype': 'toString valueOf toJSON',
  'Array.prototype': 'toString toLocaleString join concat',
  'RegExp.prototype': 'toString',
  'Number.prototype': 'toString valueOf',
  'String.prototype': 'toString valueOf',
};

/** What `guest/web.ts` adds, by the groups in which they are made. */
export const WEB_GROUPS = {
  console: 'console',
  crypto: 'crypto',
  clone: 'structuredClone',
  timers: 'setTimeout setInterval clearTimeout clearInterval queueMicrotask',
  encoding: 'TextEncoder TextDecoder atob btoa',
  urls: 'URL URLSearchParams',
  exceptions: 'DOMException',
  abort: 'Event CustomEvent EventTarget AbortSignal AbortController',
  streams: 'ReadableStream',
} as const satisfies Readonly<Record<string, string>>;

export type WebGroup = keyof typeof WEB_GROUPS;

export const WEB_GLOBALS: string = Object.values(WEB_GROUPS).join(' ');
