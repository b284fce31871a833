// Recursion: a promise that is resolved with a promise, a hundred thousand times
// limits: {"callMs": 1000, "turnMs": 1000, "asyncMs": 1000}
// ends: gives 1 or turnMs
export const run = () => {
  let promise = Promise.resolve(1);
  for (let i = 0; i < 1e5; i++) {
    const last = promise;
    promise = new Promise((done) => done(last));
  }
  return promise;
};
