// Source: arrays a hundred thousand deep
// ends: refused SYNTAX
// source: `export const run = () => ${'['.repeat(1e5)}${']'.repeat(1e5)};`
