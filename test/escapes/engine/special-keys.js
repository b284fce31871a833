// Engine: literals, patterns, classes and modules with keys that mean something to plain objects
// Source: CVE-2026-25881; mechanism: tables of names that are plain objects
// Control: names: claim
export default {
  run: function () {
    const table = { ['constr' + 'uctor']: 1, ['__pro' + 'to__']: { secret: 'from the chain' } };
    hold(table);
    if (table.secret === 'from the chain') claim('a computed key is the prototype');
  },
};
