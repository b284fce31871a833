// Source: type arguments twenty thousand deep
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives 1
// source: `let x: ${'Array<'.repeat(2e4)}1${'>'.repeat(2e4)}; export const run = () => 1;`
