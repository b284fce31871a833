// Source: a hundred thousand signs
// ends: refused SYNTAX
// source: `export const run = () => ${'- '.repeat(1e5)}1;`
