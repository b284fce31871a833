// No guest code: a thenable whose `then` is `forEach` over itself: a microtask loop of built-ins
// ends: turnMs or callMs
const again = {};
again.then = Array.prototype.forEach.bind([again]);
export const run = async () => {
  await again;
};
