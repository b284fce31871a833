// What a script starts goes on in microtasks; parts see what earlier parts declared.
const log = [];
(async () => { log.push('a'); await null; log.push('b'); })();
log.join();
// then:
log.push('next part'); log.length;
// then:
let it = (function* () { const x = yield 1; log.push(x); yield* [2, 3]; })();
it.next().value;
// then:
it.next('sent').value;
// then:
[...it].join();
// then:
class Later { static made = 0; constructor() { Later.made++; } }
new Later(), new Later();
Later.made;
// then:
function redefine() { return 1; } redefine();
// then:
function redefine() { return 2; } redefine();
// then:
var v = typeof v; v;
// then:
var v; v;
// then:
globalThis.v;
// then:
typeof globalThis.it;

// completion: 'a'
// completion: 2
// completion: 1
// completion: 2
// completion: '3'
// completion: 2
// completion: 1
// completion: 2
// completion: 'undefined'
// completion: 'undefined'
// completion: 'undefined'
// completion: 'undefined'
