let counter = 0;
const next = () => ++counter;
next(), next(), `${next()}`;
// completion: '3'
// then:
counter + 10n.toString().length;
// completion: 5
// then:
void counter;
// completion: undefined
// then:
counter = { nested: [counter, -0, NaN, 1n] };
// completion: { nested: [ 3, -0, NaN, 1n ] }
// then:
typeof undeclared;
// completion: 'undefined'
// then:
delete counter.nested, 'nested' in counter;
// completion: false
// then:
(() => { try { return 'a'; } finally { counter = 'b'; } })() + counter;
// completion: 'ab'
// then:
[1, , 3].length, new Map([['k', new Set([1])]]);
// completion: Map(1) { 'k' => Set(1) { 1 } }
// then:
new Date(0);
// completion: 1970-01-01T00:00:00.000Z
// then:
new Uint8Array([1, 2, 3]);
// completion: Uint8Array(3) [ 1, 2, 3 ]
// then:
a = { toString: () => 'not reached' };
// throws: ReferenceError
