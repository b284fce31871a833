// Rule 6: errors of the host, changed by the guest and thrown back; only the host sees what they are
// host: plugin.run(api)
// refused: RangeError: the host is out of tea
// host: plugin.later(api)
// gives: [ 'RangeError: the host is out of tea', 'RangeError', true, false ]
// held: 3
export default {
  run(api) {
    const error = attempt(() => api.fail());
    Object.assign(error, { message: 'changed', name: 'Changed', cause: { hold } });
    throw error;
  },
  async later(api) {
    const error = await api.rejected().catch((error) => error);
    hold(error);
    const text = await saidLater(() => api.rejected());
    return [text, error.constructor.name, error instanceof RangeError, /node:|\.ts|\//.test(error.stack)];
  },
};
