// Rule 1: `structuredClone`, its copies and its errors
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  run(api) {
    const values = [{ a: [1] }, new Map([[1, { a: 1 }]]), new Date(0), new Error('x'), new Uint8Array(2), /x/g, api.item, api.list()];
    for (const value of values) {
      const copy = attempt(() => structuredClone(value));
      attempt(() => copy.constructor.constructor('return hostSecret')());
    }
    attempt(() => structuredClone(() => {}));
    attempt(() => structuredClone(Symbol('x')));
    attempt(() => structuredClone(new Uint8Array(2), { transfer: [new ArrayBuffer(2)], get other() { hold(this); } }));
  },
};
