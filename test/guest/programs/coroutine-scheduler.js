// Tasks as generators with channels, sleeping on a virtual clock, joining and cancelling each other.
class Cancelled extends Error {}
class Scheduler {
  #ready = [];
  #sleeping = [];
  #time = 0;
  log = [];
  spawn(name, gen, ...args) {
    const task = { name, gen: gen.call(this, ...args), done: false, waiters: [], value: undefined };
    this.#ready.push([task, 'next']);
    return task;
  }
  cancel(task) {
    this.#ready.push([task, 'throw', new Cancelled(task.name)]);
  }
  #step([task, method, value]) {
    if (task.done) return;
    let result;
    try {
      result = task.gen[method](value);
    } catch (e) {
      result = { done: true, value: `${e.constructor.name} ${e.message}` };
    }
    if (!result.done) return this.#handle(task, result.value);
    task.done = true;
    task.value = result.value;
    this.log.push(`${this.#time} ${task.name} => ${result.value}`);
    for (const w of task.waiters) this.#ready.push([w, 'next', task.value]);
  }
  #handle(task, command) {
    switch (typeof command) {
      case 'number':
        this.#sleeping.push([this.#time + command, task]);
        break;
      case 'object':
        if (command?.waiters) {
          if (command.done) this.#ready.push([task, 'next', command.value]);
          else command.waiters.push(task);
          break;
        }
      case 'undefined':
        this.#ready.push([task, 'next']);
        break;
      case 'function':
        command((v) => this.#ready.push([task, 'next', v]));
        break;
      default:
        this.#ready.push([task, 'throw', new TypeError(`bad command ${String(command)}`)]);
    }
  }
  run() {
    for (;;) {
      for (let entry; (entry = this.#ready.shift()); ) this.#step(entry);
      if (this.#sleeping.length === 0) return this;
      this.#sleeping.sort(([a], [b]) => a - b);
      const [[at]] = this.#sleeping;
      this.#time = at;
      while (this.#sleeping[0]?.[0] === at) this.#ready.push([this.#sleeping.shift()[1], 'next', at]);
    }
  }
}
const channel = () => {
  const [items, takers] = [[], []];
  return {
    put(x) {
      const taker = takers.shift();
      taker ? taker(x) : items.push(x);
    },
    take: (resume) => (items.length ? resume(items.shift()) : takers.push(resume)),
  };
};
const s = new Scheduler();
const ch = channel();
const producer = s.spawn('producer', function* (n) {
  for (let i = 0; i < n; i++) {
    this.log.push(`put ${i} at ${yield 10}`);
    ch.put(i);
  }
  ch.put(null);
  return 'produced';
}, 3);
s.spawn('consumer', function* () {
  let sum = 0;
  for (let x; (x = yield ch.take) !== null; ) sum += x;
  return `sum ${sum}`;
});
const victim = s.spawn('victim', function* () {
  try {
    yield 1000;
  } catch (e) {
    this.log.push(`caught ${e.constructor.name}`);
    throw e;
  } finally {
    yield;
    this.log.push('cleaned');
  }
});
s.spawn('joiner', function* () {
  const value = yield producer;
  s.cancel(victim);
  return `${value} then ${yield victim}`;
});
s.spawn('bad', function* () {
  try {
    yield 'text';
  } catch (e) {
    return e.message;
  }
});
s.spawn('thrower', function* () { yield 5; null.x; });
console.log(s.run().log.join('\n'));

// expect:
//   0 bad => bad command text
//   5 thrower => TypeError Cannot read properties of null (reading 'x')
//   put 0 at 10
//   put 1 at 20
//   put 2 at 30
//   30 producer => produced
//   30 consumer => sum 3
//   caught Cancelled
//   cleaned
//   30 victim => Cancelled victim
//   30 joiner => produced then Cancelled victim
