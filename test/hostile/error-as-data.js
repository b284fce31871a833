// Rule 3, 5: errors whose name, message and cause are not what errors have, under a type that promises one
// host: (await plugin.error()).message
// gives: 'plain'
// host: plugin.error()
// refused: TYPE: hostile.error() returned { stack: "at nowhere", message: 1 }: result must be Error, got object
// host: plugin.error()
// refused: TYPE: hostile.error() returned { stack: "at nowhere", message: "x" }: result must be Error, got object
// host: plugin.error()
// refused: TYPE: hostile.error() returned { stack: "at nowhere", message: "x" }: result must be Error, got object
// host: plugin.error()
// refused: TYPE: hostile.error() returned { stack: "Error: x\n    at nowhere", name: "Error", message: "x" }: result must be Error, got object
// host: plugin.error().name
// gives: 'Error'
// host: plugin.error().message.length
// gives: 10000000
// held: 7
const made = (error, more = {}) => {
  hold(error);
  // where it was made is no matter of this test
  return Object.defineProperties(error, { stack: { value: 'at nowhere' }, ...Object.getOwnPropertyDescriptors(more) });
};
const errors = [
  () => made(new Error('plain')),
  () => made(new Error('x'), { message: 1 }),
  () => made(Object.setPrototypeOf(new Error('x'), null)),
  () => new Proxy(made(new Error('x')), {}),
  () => made(Object.create(Error.prototype), { name: 'Error', message: 'x', stack: 'Error: x\n    at nowhere' }),
  () => made(new Error('x'), { name: Symbol('name') }),
  () => made(new Error('x'.repeat(10_000_000))),
];
let at = 0;
export default { error: () => errors[at++]() };
