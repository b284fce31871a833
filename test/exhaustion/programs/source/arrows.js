// Source: functions that give functions, twenty thousand deep
// ends: refused SYNTAX
// source: `export const made = ${'() => '.repeat(2e4)}1;`
