// A reactive store with computed values and effects, and a cooperative scheduler of generator tasks.
type Cleanup = () => void;
let active: Effect | undefined;
class Effect {
  readonly deps = new Set<Set<Effect>>();
  constructor(private readonly body: () => void) {
    this.run();
  }
  run(): void {
    this.stop();
    const outer = active;
    active = this;
    try {
      this.body();
    } finally {
      active = outer;
    }
  }
  stop(): void {
    for (const d of this.deps) d.delete(this);
    this.deps.clear();
  }
}
const signal = <T,>(value: T) => {
  const subscribers = new Set<Effect>();
  return {
    get value() {
      if (active) {
        subscribers.add(active);
        active.deps.add(subscribers);
      }
      return value;
    },
    set value(next: T) {
      if (Object.is(value, next)) return;
      value = next;
      for (const e of [...subscribers]) e.run();
    },
  };
};
const computed = <T,>(f: () => T) => {
  const s = signal<T>(undefined as T);
  new Effect(() => (s.value = f()));
  return { get value() { return s.value; } };
};
const effect = (f: () => void): Cleanup => {
  const e = new Effect(f);
  return () => e.stop();
};
const log: string[] = [];
const first = signal('Ada');
const last = signal('L');
const nick = signal<string | null>(null);
const full = computed(() => `${first.value} ${last.value}`);
const stop = effect(() => log.push(nick.value ?? full.value));
first.value = 'Bea';
nick.value = 'B';
first.value = 'Cleo';
nick.value = null;
last.value = 'L';
stop();
last.value = 'M';
console.log(log.splice(0).join(' | '), full.value);
const n = signal(0);
const sums: number[] = [];
effect(() => sums.push(n.value));
for (let i = 0; i < 1100; i++) n.value++;
console.log(sums.length, sums.at(-1));
type Task = Generator<number | undefined, string, number>;
class Scheduler {
  #time = 0;
  #queue: { at: number; seq: number; task: Task; name: string }[] = [];
  #seq = 0;
  spawn(name: string, task: Task, delay = 0) {
    this.#queue.push({ at: this.#time + delay, seq: this.#seq++, task, name });
    this.#queue.sort((a, b) => a.at - b.at || a.seq - b.seq);
    return this;
  }
  run(): string[] {
    const trace: string[] = [];
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.#time = next.at;
      try {
        const r = next.task.next(this.#time);
        if (r.done) trace.push(`${next.name}=${r.value}@${this.#time}`);
        else this.spawn(next.name, next.task, r.value ?? 0);
      } catch (e) {
        trace.push(`${next.name}!${(e as Error).message}@${this.#time}`);
      }
    }
    return trace;
  }
}
function* sleeper(...delays: number[]): Task {
  let t = 0;
  for (const d of delays) t = yield d;
  return `woke ${t}`;
}
function* failing(): Task {
  try {
    yield 3;
    throw new Error('failed');
  } finally {
    yield 2;
    log.push('cleaned up');
  }
}
function* busy(k: number): Task {
  let turns = 0;
  while (turns < k) {
    turns++;
    if (turns % 2) continue;
    yield;
  }
  return `${turns} turns`;
}
console.log(new Scheduler().spawn('a', sleeper(5, 5)).spawn('b', sleeper(1, 1, 1)).spawn('f', failing()).spawn('busy', busy(2500)).spawn('late', sleeper(), 7).run().join(' '), log.join());
type Action = { type: 'add'; text: string } | { type: 'toggle'; id: number } | { type: 'clear' };
type State = { readonly items: readonly { id: number; text: string; done: boolean }[]; readonly next: number };
const reducer = (s: State = { items: [], next: 1 }, a?: Action): State => {
  switch (a?.type) {
    case 'add': return { ...s, items: [...s.items, { id: s.next, text: a.text, done: false }], next: s.next + 1 };
    case 'toggle': return { ...s, items: s.items.map((i) => (i.id === a.id ? { ...i, done: !i.done } : i)) };
    case 'clear': return { ...s, items: s.items.filter((i) => !i.done) };
    case undefined: return s;
  }
};
const history = ([{ type: 'add', text: 'x' }, { type: 'add', text: 'y' }, { type: 'toggle', id: 1 }, { type: 'clear' }] as Action[]).reduce<State[]>((h, a) => [...h, reducer(h.at(-1), a)], [reducer()]);
console.log(history.map((s) => s.items.map((i) => i.text + (i.done ? '✓' : '')).join('') || '-').join(' '), history[2]!.items[0] === history[1]!.items[0]);

// expect:
//   Ada L | Bea L | B | Cleo L Cleo M
//   1101 1100
//   busy=2500 turns@0 b=woke 3@3 f!failed@5 late=woke 0@7 a=woke 10@10 cleaned up
//   - x xy x✓y y true
