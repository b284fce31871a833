// Source: conditions within conditions, fifty thousand
// ends: refused SYNTAX
// source: `export const run = () => ${'1 ? 1 : '.repeat(5e4)}1;`
