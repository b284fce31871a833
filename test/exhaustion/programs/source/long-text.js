// Source: a literal of 16 million characters
// limits: {"asyncMs": 8000}
// ends: gives 16777216 or refused SYNTAX or refused LOAD
// source: `const text = '${'x'.repeat(2 ** 24)}'; export const run = () => text.length;`
