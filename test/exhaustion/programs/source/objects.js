// Source: objects fifty thousand deep
// ends: refused SYNTAX
// source: `export const run = () => (${'{a:'.repeat(5e4)}1${'}'.repeat(5e4)});`
