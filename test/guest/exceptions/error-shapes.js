// Errors: cause, AggregateError, subclasses, messages coerced, stacks are strings, thrown primitives, rethrown identity.
const e = new Error('message', { cause: 'why' });
console.log(Object.keys(e).length, Object.getOwnPropertyNames(e).sort().join(), e.cause, 'cause' in new Error('x'), 'cause' in new Error('x', {}), 'cause' in new Error('x', { cause: undefined }));
console.log(`${e}`, String(new TypeError()), String(Object.assign(new Error('m'), { name: 'Named' })), String(Object.assign(new Error(''), { name: 'OnlyName' })), Error.prototype.toString.call({ name: 'N', message: 'M' }), Error.prototype.toString.call({}));
console.log(new Error(undefined).hasOwnProperty('message'), new Error(null).message, new Error({ toString: () => 'coerced' }).message, Error('no new') instanceof Error, TypeError('x').name);
const agg = new AggregateError([1, new Error('inner')], 'all', { cause: 5 });
console.log(agg.name, agg.message, agg.errors.length, agg.errors[1].message, agg.cause, Object.getOwnPropertyDescriptor(agg, 'errors').enumerable);
class My extends Error { name = 'My'; constructor(m, extra) { super(`my ${m}`); this.extra = extra; } get [Symbol.toStringTag]() { return 'MyTag'; } }
const my = new My('text', 1);
console.log(String(my), my instanceof My, my instanceof Error, Object.prototype.toString.call(my), my.extra, typeof my.stack, Object.hasOwn(my, 'stack'));
for (const thrown of [1, 'text', null, undefined, true, Symbol.iterator, 10n]) {
  try {
    throw thrown;
  } catch (caught) {
    console.log(typeof caught, caught === thrown);
  }
}
const same = new RangeError('same');
const rethrow = (f) => { try { f(); } catch (x) { throw x; } finally { console.log('finally'); } };
try {
  rethrow(() => rethrow(() => { throw same; }));
} catch (x) {
  console.log(x === same);
}
const chain = (n) => { try { if (n === 0) throw new Error('root'); chain(n - 1); } catch (cause) { throw new Error(`level ${n}`, { cause }); } };
try {
  chain(3);
} catch (x) {
  const levels = [];
  for (let c = x; c; c = c.cause) levels.push(c.message);
  console.log(levels.join(' <- '));
}
for (const [name, C] of Object.entries({ Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError })) console.log(name, new C('m').name, C.length, Object.getPrototypeOf(C).name, new C('m') instanceof Error, C.prototype.message === '');
const p = Promise.reject(same);
await p.catch((x) => console.log(x === same));
try {
  await Promise.any([Promise.reject(1), Promise.reject(same)]);
} catch (x) {
  console.log(x.constructor.name, x.errors[1] === same, x.message);
}
const results = await Promise.allSettled([Promise.reject(same), 1]);
console.log(results.map((r) => `${r.status} ${r.reason?.message ?? r.value}`).join());
try { null.x; } catch ({ name, message, constructor }) { console.log(name, message, constructor === TypeError); }
try { try { throw 1; } finally { throw 2; } } catch (x) { console.log(x); }
try { (() => { try { return 'lost'; } finally { null.y; } })(); } catch (x) { console.log(x.constructor.name); }

// expect:
//   0 cause,message,stack why false false true
//   Error: message TypeError Named: m OnlyName N: M Error
//   false null coerced true TypeError
//   AggregateError all 2 inner 5 false
//   My: my text true true [object MyTag] 1 string true
//   number true
//   string true
//   object true
//   undefined true
//   boolean true
//   symbol true
//   bigint true
//   finally
//   finally
//   true
//   level 3 <- level 2 <- level 1 <- level 0 <- root
//   Error Error 1  true true
//   TypeError TypeError 1 Error true true
//   RangeError RangeError 1 Error true true
//   SyntaxError SyntaxError 1 Error true true
//   ReferenceError ReferenceError 1 Error true true
//   EvalError EvalError 1 Error true true
//   URIError URIError 1 Error true true
//   true
//   AggregateError true All promises were rejected
//   rejected same,fulfilled 1
//   TypeError Cannot read properties of null (reading 'x') true
//   2
//   TypeError
