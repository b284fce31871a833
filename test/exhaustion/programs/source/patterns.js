// Source: patterns fifty thousand deep
// ends: refused SYNTAX
// source: `const ${'['.repeat(5e4)}a${']'.repeat(5e4)} = [];`
