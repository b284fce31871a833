// Realm: `caller`, `callee` and `arguments` of functions that others call
// Source: CVE-2026-43898
// Control: shared: claim
export default {
  async run(api) {
    function listener() {
      for (const f of [listener, attempt(() => arguments.callee), attempt(() => listener.arguments?.callee)]) {
        if (typeof f !== 'function') continue;
        const caller = attempt(() => f.caller);
        if (typeof caller === 'function' && caller !== f) claim(`called by ${caller.name}`);
        if (Object(attempt(() => f.arguments)).length > 5) claim('arguments');
      }
      return 1;
    }
    globalThis.listener = listener;
    api.call(listener);
    [1].map(listener);
    api.keep(listener);
    await Promise.resolve().then(listener);
    attempt(() => Object.getOwnPropertyDescriptor(Function.prototype, 'caller').get.call(listener));
  },
};
