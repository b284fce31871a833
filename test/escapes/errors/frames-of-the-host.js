// Rule 6: stacks of errors that are made where frames of the host are below
// Source: CVE-2026-44002
// Control: raw: place
export default {
  run(api) {
    api.call(() => (hold(new Error('x')), 1));
    attempt(() => api.call(() => null.x));
    setTimeout(() => hold(new Error('in a timer')));
    queueMicrotask(() => hold(new Error('in a microtask')));
    api.keep((x) => (hold(new Error('later')), x));
    attempt(() => JSON.parse('{'));
    attempt(() => new Array(-1));
    api.later().then(() => hold(new Error('in a promise')));
    hold(new Error('x', { cause: new Error('y') }).cause);
  },
};
