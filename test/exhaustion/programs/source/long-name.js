// Source: a name of eight million characters
// limits: {"asyncMs": 8000}
// ends: gives 1 or refused SYNTAX or refused LOAD
// source: `const ${'x'.repeat(2 ** 23)} = 1; export const run = () => 1;`
