// Source: types fifty thousand deep
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives 1
// source: `type T = ${'['.repeat(5e4)}${']'.repeat(5e4)}; export const run = () => 1;`
