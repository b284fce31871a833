// Rule 6: a signal of the guest, which the host follows, is aborted where the stack ends inside the host's listener
// host: plugin.run(api)
// gives: [ true, true ]
// host: kept.signal.aborted
// gives: true
// held: 100
export default {
  run: (api) => {
    const controllers = [];
    for (let i = 0; i < 400; i++) {
      controllers[i] = new AbortController();
      api.keepSignal(controllers[i].signal);
    }
    let at = 0;
    const dived = dive(() => {
      const controller = controllers[at++ % 400];
      controller.abort(new Error('own'));
      return controller.signal.reason;
    });
    for (const controller of controllers) controller.abort();
    return [dived, at > 300];
  },
};
