// Source: a switch of twenty thousand cases
// limits: {"asyncMs": 8000}
// ends: gives 19999
// source: `export const run = () => { switch (19999) { ${Array.from({ length: 2e4 }, (_, i) => `case ${i}: return ${i};`).join(' ')} } };`
