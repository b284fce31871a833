// Rule 6: a stack that is first read where no stack is left, so that V8 formats it without asking anybody
// Source: CVE-2026-44002; mechanism: ErrorUtils::FormatStackTrace of V8
// Control: raw: place
// Known: compiled: place: V8 keeps the frames of an error itself, and no code can run where there is no stack for it
export default {
  run(api) {
    const errors = [attempt(() => api.call(() => null.x))];
    api.call(() => errors.push(new Error('made where the host is below')));
    let deeper = () => {
      try {
        deeper();
      } catch (thrown) {
        errors.push(thrown);
      }
      for (let i = 0; i < errors.length && i < 4; i++) errors[i] instanceof Error && stacks.push(errors[i].stack);
    };
    const stacks = [];
    deeper();
    for (const stack of stacks.slice(0, 2000)) hold(stack);
  },
};
