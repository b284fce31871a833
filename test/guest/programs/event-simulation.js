// A discrete event simulation with a priority queue and processes written as generators.
class Heap {
  #items = [];
  #less;
  constructor(less) {
    this.#less = less;
  }
  get size() {
    return this.#items.length;
  }
  push(item) {
    const a = this.#items;
    let i = a.push(item) - 1;
    for (let parent; i > 0 && this.#less(a[i], a[(parent = (i - 1) >> 1)]); i = parent) [a[i], a[parent]] = [a[parent], a[i]];
    return this;
  }
  pop() {
    const a = this.#items;
    const [top] = a;
    const last = a.pop();
    if (a.length === 0) return top;
    a[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < a.length && this.#less(a[child], a[least])) least = child;
      if (least === i) return top;
      [a[i], a[least]] = [a[least], a[i]];
      i = least;
    }
  }
  *[Symbol.iterator]() {
    while (this.size) yield this.pop();
  }
}
const heap = new Heap((a, b) => a < b);
for (const x of [5, 3, 8, 1, 9, 2, 7]) heap.push(x);
console.log([...heap].join(), heap.size);
class Simulation {
  now = 0;
  #serial = 0;
  #events = new Heap((a, b) => a.at < b.at || (a.at === b.at && a.serial < b.serial));
  log = [];
  start(process, delay = 0) {
    this.#events.push({ at: this.now + delay, serial: this.#serial++, process });
    return this;
  }
  say(text) {
    this.log.push(`${this.now}:${text}`);
  }
  run(until = Infinity) {
    while (this.#events.size > 0) {
      const { at, process } = this.#events.pop();
      if (at > until) break;
      this.now = at;
      const { value, done } = process.next(at);
      if (done) continue;
      if (typeof value === 'number') this.start(process, value);
      else value(() => this.start(process));
    }
  }
}
class Resource {
  #free;
  #waiting = [];
  constructor(n) {
    this.#free = n;
  }
  acquire = (resume) => {
    if (this.#free > 0) {
      this.#free--;
      resume();
    } else this.#waiting.push(resume);
  };
  release() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
const sim = new Simulation();
const desk = new Resource(2);
function* customer(name, patience) {
  sim.say(`${name} arrives`);
  yield desk.acquire;
  try {
    sim.say(`${name} served`);
    const left = yield patience;
    sim.say(`${name} leaves at ${left}`);
  } finally {
    desk.release();
  }
}
function* clock(step) {
  for (let n = 0; n < 3; n++) {
    yield step;
    sim.say(`tick ${n}`);
  }
}
[['ann', 5], ['bob', 3], ['cid', 4], ['dan', 1]].forEach(([name, time], i) => sim.start(customer(name, time), i));
sim.start(clock(4));
sim.run(20);
console.log(sim.log.join('\n'));

// expect:
//   1,2,3,5,7,8,9 0
//   0:ann arrives
//   0:ann served
//   1:bob arrives
//   1:bob served
//   2:cid arrives
//   3:dan arrives
//   4:tick 0
//   4:bob leaves at 4
//   4:cid served
//   5:ann leaves at 5
//   5:dan served
//   6:dan leaves at 6
//   8:tick 1
//   8:cid leaves at 8
//   12:tick 2
