// Rule 1: numbers of the guest's in the place of Node's, which abort the process
// Source: mechanism: Node reads the numbers of a rejected promise by property, and asserts what they are
// Control: mutable: claim
export default {
  run() {
    hold(1);
    let asked = 0;
    const target = function () {};
    // a number below -1 is what ends it; to count is enough here
    target.prototype = new Proxy({}, { get: (_, key) => { if (typeof key === 'symbol') asked++; } });
    Reflect.construct(Promise, [(_, reject) => reject(1)], target);
    if (asked > 0) claim('Node asked the guest');
  },
};
