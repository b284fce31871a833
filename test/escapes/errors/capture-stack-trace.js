// Rule 6: `captureStackTrace`, and the limit of frames
// Source: CVE-2023-29017; mechanism: V8's stack trace API
// Control: raw: place
export default {
  run(api) {
    const frames = () => {
      const object = {};
      attempt(() => Error.captureStackTrace(object));
      hold(object.stack);
      attempt(() => { Error.stackTraceLimit = 200; });
      hold(new Error('x').stack);
      return 1;
    };
    frames();
    api.call(frames);
    attempt(() => Object.getOwnPropertyDescriptor(Error, 'captureStackTrace').value(globalThis, frames));
  },
};
