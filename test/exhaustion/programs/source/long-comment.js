// Source: a comment of 64 million characters
// limits: {"asyncMs": 8000}
// ends: gives 1 or refused SYNTAX or refused LOAD
// source: `/*${'*'.repeat(2 ** 26)}*/ export const run = () => 1;`
