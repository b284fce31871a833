// Rule 1, 4: functions, adapters and signals that the host kept, after the guest is gone
// host: plugin.run(api)
// gives: 'kept'
// host: kept.fn(1)
// gives: 2
// host: [interpreter.dispose(), kept.fn][1](1)
// refused: LOAD: "plug" was disposed
// host: plugin.number()
// refused: LOAD: "plug" was disposed
// host: plugin.value
// refused: LOAD: "plug" was disposed
// host: kept.signal.aborted
// gives: false
// held: 1
export default {
  get value() {
    return 1;
  },
  number: () => 1,
  run(api) {
    api.keep((x) => x + 1);
    api.keepSignal(new AbortController().signal);
    hold(api);
    setInterval(() => hold(api), 1);
    return 'kept';
  },
};
