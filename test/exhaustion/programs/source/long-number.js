// Source: an integer of a million digits
// ends: refused SYNTAX or gives "bigint"
// limits: {"asyncMs": 8000}
// source: `export const run = () => typeof ${'7'.repeat(1e6)}n;`
