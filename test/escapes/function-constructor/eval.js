// Realm: `eval` by every road
// Source: mechanism: indirect eval runs in the realm of the eval that is called
// Control: realm: secret
export default {
  run() {
    attempt(() => (0, eval)('hostSecret'));
    attempt(() => [eval][0]('hostSecret'));
    attempt(() => Reflect.apply(eval, null, ['hostSecret']));
    attempt(() => ['hostSecret'].map(eval)[0]);
    attempt(() => eval?.('hostSecret'));
    attempt(() => globalThis.eval('hostSecret'));
    attempt(() => eval('hostSecret'));
    attempt(() => setTimeout('hold(hostSecret)', 0));
    attempt(() => eval.constructor('return hostSecret')());
  },
};
