// The options of `import()` are evaluated after the specifier, and then mean nothing.
const order = [];
try {
  await import((order.push('specifier'), 'nowhere:at-all'), (order.push('options'), undefined));
} catch (error) {
  console.log(order.join(), error instanceof Error || typeof error);
}
async function* suspended() {
  try {
    await import(yield 'specifier', yield 'options');
  } catch (error) {
    yield error.name;
  }
}
const steps = suspended();
console.log((await steps.next()).value, (await steps.next({ toString() { throw new RangeError('specifier'); } })).value);
console.log((await steps.next(undefined)).value);
try {
  await import('nowhere:at-all', (() => { throw new TypeError('options'); })());
} catch (error) {
  console.log(error.message);
}

// expect:
//   specifier,options true
//   specifier options
//   RangeError
//   options
