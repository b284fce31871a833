// Source: ambiguous arrow functions, each within the condition of another
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives 1
// source: `const g = 1; export const run = (): number => ${'1 ? (g) : (a) => '.repeat(40)}1;`
