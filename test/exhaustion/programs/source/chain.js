// Source: a chain of fifty thousand members
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or throws TypeError or throws RangeError
// source: `export const run = () => ({})${'.a'.repeat(5e4)};`
