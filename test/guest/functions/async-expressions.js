// An `async function` in the place of an expression is one, whatever stands in its parameters and behind it.
const shown = `${typeof async function ({ a }, { b }) {}}${typeof async function ({} = 1, {} = 2) {}}`;
console.log(shown, `${[async function ({ a }, { b }) { return `${{ a, b }.a}`; }].length}`);
const g = 2;
const divided = (async function ({} = 1, {} = 2) {}) / 1 / g;
console.log(divided, [async function* ({ a }, [b]) {} / 4 / g].length);
async function f({ a }, { b }) { return a + b; }
/x/g.test('x') && console.log(await f({ a: 1 }, { b: 2 }));
class A { m(x = `${async function ({} = {}, {} = {}) {}}`) { return typeof x; } }
console.log(new A().m());
export default async function ({ a }, { b }) { return { a, b }; }
/y/g.test('y');
// expect:
//   functionfunction 1
//   NaN 1
//   3
//   string
// exports: default
