// Rule 3: toJSON, valueOf, toString and Symbol.toPrimitive in the place of primitives
// host: plugin.number()
// refused: TYPE: hostile.number() returned {}: result must be number, got object
// host: plugin.string()
// refused: TYPE: hostile.string() returned { toJSON: a function, toString: a function, valueOf: a function }: result must be string, got object
// host: plugin.literal()
// refused: TYPE: hostile.literal() returned {}: result must be "a" | "b", got object
// host: plugin.boolean()
// refused: TYPE: hostile.boolean() returned {}: result must be boolean, got object
// host: plugin.bigint()
// refused: TYPE: hostile.bigint() returned 1: result must be bigint, got number
// host: plugin.date()
// refused: TYPE: hostile.date() returned {}: result must be Date, got object
// held: 4
let calls = 0;
const sly = {
  toJSON() {
    calls++;
    return 'a';
  },
  toString() {
    calls++;
    return 'a';
  },
  valueOf() {
    calls++;
    return 1;
  },
  [Symbol.toPrimitive]() {
    calls++;
    return 1;
  },
};
const unused = (x) => {
  hold(x);
  return calls === 0 ? x : 'converted';
};
export default {
  number: () => unused(Object(1)),
  string: () => unused(sly),
  literal: () => unused({ [Symbol.toPrimitive]: () => 'a' }),
  boolean: () => unused(Object(true)),
  bigint: () => 1,
  date: () => unused(Object.create(Date.prototype)),
};
