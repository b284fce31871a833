// Source: `else if`, fifty thousand times
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX or gives undefined
// source: 'if (0); else '.repeat(5e4) + ';'
