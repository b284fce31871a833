// Realm: a built-in that is made to call the constructor
// Source: mechanism: natives call what they are given
// Control: realm: secret
export default {
  async run() {
    const F = (() => {}).constructor;
    const text = 'return hostSecret';
    attempt(() => [text].map(F)[0]());
    attempt(() => [text].flatMap(F)[0]());
    attempt(() => ['', text].reduce((_, x) => F(x))());
    attempt(() => Array.from([text], (x) => F(x))[0]());
    attempt(() => new Map([[1, text]]).forEach((x) => hold(F(x)())));
    await settled(() => Promise.resolve(text).then(F).then((f) => f()));
    await settled(() => ({ then: (resolve) => resolve(F(text)()) }));
    attempt(() => JSON.parse('[1]', (_, x) => (typeof x === 'number' ? F(text)() : x))[0]);
  },
};
