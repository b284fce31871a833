// Source: parentheses a hundred thousand deep
// ends: refused SYNTAX
// source: `export const run = () => ${'('.repeat(1e5)}1${')'.repeat(1e5)};`
