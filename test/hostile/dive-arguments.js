// Rule 6: the stack ends while arguments of every kind cross to the host
// host: plugin.run(api)
// gives: 23
// held: 2000
export default {
  run(api) {
    const crossings = [
      () => api.takesAny({ a: [1, new Map([[1, new Date()]])], f() {}, e: new Error('x'), p: Promise.resolve(1) }),
      () => api.takesNumber('1'),
      () => api.takesPoint({ x: 1 }),
      () =>
        api.takesPoint({
          get x() {
            throw new Error('own');
          },
        }),
      () =>
        api.takesPoint(
          new Proxy(
            { x: 1 },
            {
              get(...all) {
                hold(...all);
                return 1;
              },
            },
          ),
        ),
      () => api.takesList([1, 2, '3']),
      () => api.takesRecord({ a: 1 }),
      () => api.takesTuple([1, 'a']),
      () => api.takesMap(new Map([['a', { x: 1 }]])),
      () => api.takesSet(new Set([1])),
      () => api.takesDate(new Date(0)),
      () => api.takesRegExp(/x/g),
      () => api.takesUrl(new URL('http://a/')),
      () => api.takesError(new TypeError('x')),
      () => api.takesBytes(new Uint8Array(4)),
      () => api.takesTree({ value: 1, children: [{ value: 2, children: [] }] }),
      () => api.takesShape({ kind: 'square', side: 1 }),
      () =>
        api.takesItem({
          id: 1,
          label: 'l',
          rename(...all) {
            hold(this, ...all);
            return 'x';
          },
        }),
      () => api.takesItem(api.item),
      () => api.takesFn((x) => x),
      () =>
        api.takesFn(() => {
          throw new Error('own');
        }),
      () => api.keepSignal(new AbortController().signal),
      () => api.keep((x) => x),
    ];
    let count = 0;
    for (let i = 0; i < crossings.length; i++) if (dive(crossings[i])) count++;
    return count;
  },
};
