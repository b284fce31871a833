// Rule 1: promises that take no more properties, or whose prototypes cannot be asked, where Node has to write some
// Source: mechanism: an exception in a hook of `async_hooks` ends the process
// Control: raw: crash
const early = [Promise.resolve(1), Promise.resolve(2), Promise.resolve(3), Promise.resolve(4)];
export default {
  run() {
    const [one, two, three, four] = early;
    const quietly = (body) => { try { void body(); } catch (error) { hold(error); } };
    attempt(() => Object.freeze(one));
    attempt(() => Object.seal(two));
    attempt(() => Reflect.preventExtensions(three));
    attempt(() => Object.freeze(new Proxy(four, {})));
    const { proxy, revoke } = Proxy.revocable({}, {});
    function Above() {}
    Above.prototype = proxy;
    revoke();
    quietly(() => Reflect.construct(Promise, [(resolve) => resolve(1)], Above));
    let deep = {};
    for (let i = 0; i < 20000; i++) deep = new Proxy(Object.create(deep), {});
    Above.prototype = deep;
    quietly(() => Reflect.construct(Promise, [(resolve) => resolve(1)], Above));
    Above.prototype = new Proxy({}, { get get() { throw new Error('no trap'); }, get set() { throw new Error('no trap'); } });
    quietly(() => Reflect.construct(Promise, [(resolve) => resolve(1)], Above));
    for (const promise of early) promise.then(() => 1);
  },
};
