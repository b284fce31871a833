// Rule 4, 6: listeners of the host's signal, and signals of the guest with reasons that cannot be read
// host: plugin.run(api)
// gives: [ false, 'TypeError: Api.takesSignal: x must be AbortSignal, got object', 'TypeError: Api.takesSignal: x must be AbortSignal, got object', true ]
// host: [controller.abort(new RangeError('enough')), plugin.unknown()][1]
// gives: [ 'listener', 'handleEvent', 'onabort', 'RangeError: enough', false ]
// host: kept.signal.reason.name
// gives: 'AbortError'
// host: plugin.run(api)
// gives: [ true, 'TypeError: Api.takesSignal: x must be AbortSignal, got object', 'TypeError: Api.takesSignal: x must be AbortSignal, got object', true ]
// held: 12
const log = [];
let own;
export default {
  run(api) {
    const { signal } = api;
    signal.addEventListener('abort', function (...all) {
      log.push('listener');
      hold(this, arguments, ...all, signal.reason);
      throw new Error('from a listener');
    });
    signal.addEventListener('abort', {
      handleEvent(event) {
        log.push('handleEvent');
        hold(this, event);
        event.target = hold;
        throw this;
      },
    });
    signal.onabort = (event) => {
      log.push('onabort');
      hold(event);
    };
    own = new AbortController();
    api.keepSignal(own.signal);
    own.signal.addEventListener('abort', () => api.keepSignal(own.signal));
    own.abort(
      new Proxy(
        {},
        {
          ownKeys() {
            throw hold;
          },
          getPrototypeOf() {
            throw hold;
          },
        },
      ),
    );
    return [
      said(() => api.takesSignal(signal)),
      said(() => api.takesSignal(new Proxy(own.signal, {}))),
      said(() => api.takesSignal(Object.create(own.signal))),
      said(() => api.takesSignal(own.signal)),
    ];
  },
  unknown() {
    hold(own.signal);
    return [...log, 'RangeError: enough', false];
  },
};
