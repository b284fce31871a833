// Rule 6: an error whose name is a symbol, so that whoever formats it throws
// Source: mechanism: a symbol has no implicit text
// Control: raw: crash
export default {
  run() {
    hold(1);
    throw Object.assign(new Error('x'), { name: Symbol('name'), message: Symbol('message') });
  },
};
