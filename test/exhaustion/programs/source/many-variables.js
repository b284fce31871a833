// Source: fifty thousand variables
// limits: {"asyncMs": 8000}
// ends: gives 1
// source: `${Array.from({ length: 5e4 }, (_, i) => `let v${i} = ${i};`).join('\n')} export const run = () => v1;`
