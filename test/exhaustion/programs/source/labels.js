// Source: fifty thousand labels on one statement
// limits: {"asyncMs": 3000}
// ends: refused SYNTAX
// source: Array.from({ length: 5e4 }, (_, i) => `l${i}: `).join('') + ';'
