// Source: `if` within `if`, fifty thousand times
// ends: refused SYNTAX
// source: 'if (1) '.repeat(5e4) + ';'
