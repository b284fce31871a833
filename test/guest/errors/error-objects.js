// Error constructors: properties, cause, AggregateError, subclasses, toString, called without new.
const e = new Error('msg', { cause: { why: 1 } });
console.log(e.message, e.cause.why, Object.keys(e).length, Object.hasOwn(e, 'message'), Object.hasOwn(new Error(), 'message'));
console.log(Object.hasOwn(new Error('x', {}), 'cause'), Object.hasOwn(new Error('x', { cause: undefined }), 'cause'));
console.log(Error('called') instanceof Error, TypeError('t').name, Object.getPrototypeOf(RangeError) === Error);
for (const C of [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]) {
  const x = new C('m');
  console.log(String(x), x instanceof Error, C.name === C.prototype.name, C.length, Object.hasOwn(x, 'name'));
}
const agg = new AggregateError([1, new TypeError('in')], 'many', { cause: 'c' });
console.log(agg.errors.length, agg.message, agg.cause, agg.errors[1].message, agg instanceof Error);
const p = await Promise.any([Promise.reject(1), Promise.reject(2)]).catch((x) => x);
console.log(p.name, p.errors.join());
class HttpError extends Error {
  constructor(status, ...rest) {
    super(`HTTP ${status}`, ...rest);
    this.status = status;
  }
  get name() {
    return this.constructor.name;
  }
}
class NotFound extends HttpError {
  constructor(o) {
    super(404, o);
  }
}
const nf = new NotFound({ cause: e });
console.log(String(nf), nf.status, nf.cause === e, nf instanceof HttpError, Object.keys(nf).join());
const odd = new Error('m');
odd.name = '';
console.log(String(odd));
odd.message = '';
odd.name = 'OnlyName';
console.log(String(odd));
console.log(Error.prototype.toString.call({ name: 'N', message: 'M' }), Error.prototype.toString.call({}));
console.log(typeof e.stack, Object.getOwnPropertyDescriptor(e, 'message').enumerable);
console.log(JSON.stringify(e), JSON.stringify({ ...nf }));
console.log(new Error(undefined).message === '', new Error(null).message, new Error({ toString: () => 'obj' }).message);
const chain = [];
for (let x = new Error('a', { cause: new Error('b', { cause: new Error('c') }) }); x; x = x.cause) chain.push(x.message);
console.log(chain.join(' < '));
const cloned = structuredClone(new RangeError('clone me'));
console.log(cloned.name, cloned.message);
console.log(Object.prototype.toString.call(Object.create(Error.prototype)));

// expect:
//   msg 1 0 true false
//   false true
//   true TypeError true
//   EvalError: m true true 1 false
//   RangeError: m true true 1 false
//   ReferenceError: m true true 1 false
//   SyntaxError: m true true 1 false
//   TypeError: m true true 1 false
//   URIError: m true true 1 false
//   2 many c in true
//   AggregateError 1,2
//   NotFound: HTTP 404 404 true true status
//   m
//   OnlyName
//   N: M Error
//   string false
//   {} {"status":404}
//   true null obj
//   a < b < c
//   RangeError clone me
//   [object Object]
