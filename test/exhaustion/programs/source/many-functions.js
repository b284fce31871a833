// Source: thirty thousand functions
// limits: {"asyncMs": 8000}
// ends: gives 30000
// source: `const all = [${'() => 1, '.repeat(3e4)}]; export const run = () => all.length;`
