// Source: templates within templates, twenty thousand deep
// ends: refused SYNTAX
// source: `export const run = () => ${'`${'.repeat(2e4)}1${'}`'.repeat(2e4)};`
