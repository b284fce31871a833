// Source: blocks a hundred thousand deep
// ends: refused SYNTAX
// source: '{'.repeat(1e5) + '}'.repeat(1e5)
