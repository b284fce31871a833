// Source: a sum of a hundred thousand parts
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives 100001
// source: `export const run = () => ${'1 + '.repeat(1e5)}1;`
