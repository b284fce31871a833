// Source: a chain of fifty thousand calls
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or throws TypeError or throws RangeError
// source: `export const run = () => run${'()'.repeat(5e4)};`
