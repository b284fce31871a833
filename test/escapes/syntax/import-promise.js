// Modules: the promise of `import()`, and what it is rejected with
// Source: mechanism: a loader of the host's makes promise and error in its own realm
// Control: loader: object
export default {
  async run() {
    const promise = import('node:process');
    hold(promise, promise.constructor);
    promise.constructor = { [Symbol.species]: function (executor) { hold(executor); executor(hold, hold); } };
    attempt(() => promise.then(hold, hold));
    await settled(() => import('nothing-of-that-name'));
    await settled(() => import(Symbol()));
    await settled(() => import({ get toString() { throw new Error('of the guest'); } }));
  },
};
