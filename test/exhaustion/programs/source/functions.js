// Source: functions within functions, ten thousand deep
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX
// source: 'function f() {'.repeat(1e4) + '}'.repeat(1e4)
