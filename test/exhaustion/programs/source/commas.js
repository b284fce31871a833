// Source: a hundred thousand expressions joined by commas
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives 2
// source: `export const run = () => (${'1, '.repeat(1e5)}2);`
