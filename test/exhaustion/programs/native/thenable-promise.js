// No guest code: a thenable whose `then` is that of a promise for the thenable
// ends: turnMs or callMs
export const run = async () => {
  const again = {};
  const promise = Promise.resolve(again);
  await promise;
  again.then = Promise.prototype.then.bind(promise);
  await again;
};
