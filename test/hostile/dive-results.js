// Rule 6: the stack ends while results and errors of the host cross to the guest
// host: plugin.later(api)
// gives: 18
// held: 2000
export default {
  async later(api) {
    const crossings = [
      () => api.item,
      () => api.item.label,
      () => api.vault.open('key'),
      () => api.point.x,
      () => api.signal,
      () => api.fail(),
      () => api.any(),
      () => api.any().fn({ a: [1] }),
      () => api.fn()(1),
      () => api.untypedFn()('x'),
      () => api.error(),
      () => api.promise(),
      () => api.rejected().catch(hold),
      () => api.stream(),
      () => api.stream()[Symbol.asyncIterator]().next().catch(hold),
      () => api.body().getReader().read().catch(hold),
      () => {
        api.count = 2;
        api.item.label = 'x';
      },
      () => Object.keys(api.item) && structuredClone({ ...api.point }),
    ];
    let count = 0;
    for (const crossing of crossings) if (dive(crossing)) count++;
    // what is still rejected must not be a host's
    for (let i = 0; i < held.length; i++) if (held[i] instanceof Promise) await held[i].catch(hold);
    return count;
  },
};
