// Source: a class of twenty thousand members
// limits: {"asyncMs": 8000}
// ends: gives 20000
// source: `class C {${Array.from({ length: 2e4 }, (_, i) => `m${i}() {}`).join(' ')}} export const run = () => Object.getOwnPropertyNames(C.prototype).length - 1;`
