// A typed event emitter, a result type, a builder and a state machine as a plugin would write them.
type Events = { data: [chunk: string, size: number]; end: []; error: [Error] };
class Emitter<M extends Record<string, unknown[]>> {
  readonly #handlers = new Map<keyof M, Set<(...args: any[]) => void>>();
  on<K extends keyof M>(name: K, f: (...args: M[K]) => void): () => void {
    let set = this.#handlers.get(name);
    if (!set) this.#handlers.set(name, (set = new Set()));
    set.add(f);
    return () => void set.delete(f);
  }
  emit<K extends keyof M>(name: K, ...args: M[K]): number {
    const set = this.#handlers.get(name);
    for (const f of set ?? []) f(...args);
    return set?.size ?? 0;
  }
}
const e = new Emitter<Events>();
const seen: string[] = [];
const off = e.on('data', (chunk, size) => seen.push(`${chunk}${size}`));
e.on('data', (c) => {
  seen.push(c.toUpperCase());
  off();
});
console.log(e.emit('data', 'a', 1), e.emit('data', 'b', 2), e.emit('end'), seen.join());
type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
const ok = <T,>(value: T): Result<T, never> => ({ ok: true, value });
const err = <E,>(error: E): Result<never, E> => ({ ok: false, error });
const parse = (s: string): Result<number> => (Number.isNaN(+s) ? err(`bad ${s}`) : ok(+s));
const map = <A, B, E>(r: Result<A, E>, f: (a: A) => B): Result<B, E> => (r.ok ? ok(f(r.value)) : r);
console.log(JSON.stringify(map(parse('4'), (x) => x ** 2)), JSON.stringify(map(parse('x'), (x) => x)));
class Query<T extends Record<string, unknown>> {
  private constructor(
    private readonly rows: readonly T[],
    private readonly filters: ((r: T) => boolean)[] = [],
  ) {}
  static from<R extends Record<string, unknown>>(rows: readonly R[]): Query<R> {
    return new Query(rows);
  }
  where<K extends keyof T>(key: K, value: T[K]): Query<T> {
    return new Query(this.rows, [...this.filters, (r) => r[key] === value]);
  }
  select<K extends keyof T>(...keys: K[]): Pick<T, K>[] {
    return this.rows
      .filter((r) => this.filters.every((f) => f(r)))
      .map((r) => Object.fromEntries(keys.map((k) => [k, r[k]])) as Pick<T, K>);
  }
}
const rows = [{ id: 1, kind: 'a', n: 5 }, { id: 2, kind: 'b', n: 6 }, { id: 3, kind: 'a', n: 7 }];
console.log(JSON.stringify(Query.from(rows).where('kind', 'a').select('id', 'n')), JSON.stringify(Query.from(rows).where('kind', 'a').where('n', 7).select('id')));
const transitions = { idle: { start: 'running' }, running: { pause: 'idle', stop: 'done' }, done: {} } as const;
type State = keyof typeof transitions;
class Machine {
  state: State = 'idle';
  history: State[] = [];
  send(event: string): this {
    const next = (transitions[this.state] as Record<string, State | undefined>)[event];
    if (!next) throw new RangeError(`no ${event} in ${this.state}`);
    this.history.push(this.state);
    this.state = next;
    return this;
  }
}
const m = new Machine().send('start').send('pause').send('start').send('stop');
console.log(m.state, m.history.join('>'));
try {
  m.send('start');
} catch (x) {
  if (x instanceof RangeError) console.log(x.message);
}
function assertNever(x: never): never {
  throw new Error(`unexpected ${x as string}`);
}
type Expr = { t: 'num'; v: number } | { t: 'add' | 'mul'; l: Expr; r: Expr };
const evaluate = (x: Expr): number => {
  switch (x.t) {
    case 'num':
      return x.v;
    case 'add':
      return evaluate(x.l) + evaluate(x.r);
    case 'mul':
      return evaluate(x.l) * evaluate(x.r);
    default:
      return assertNever(x);
  }
};
console.log(evaluate({ t: 'add', l: { t: 'num', v: 2 }, r: { t: 'mul', l: { t: 'num', v: 3 }, r: { t: 'num', v: 4 } } }));
const memo = new WeakMap<object, number>();
const cost = (o: object): number => memo.get(o) ?? (memo.set(o, Object.keys(o).length), cost(o));
console.log(cost(rows[0]!), cost(rows[0]!));

// expect:
//   1 1 0 a1,A,B
//   {"ok":true,"value":16} {"ok":false,"error":"bad x"}
//   [{"id":1,"n":5},{"id":3,"n":7}] [{"id":3}]
//   done idle>running>idle>running
//   no start in done
//   14
//   3 3
