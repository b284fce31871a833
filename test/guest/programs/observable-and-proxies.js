// A reactive store: proxies record what computed values read, and writes run them again.
const stack = [];
const depsOf = new WeakMap();
const track = (target, key) => {
  const active = stack.at(-1);
  if (!active) return;
  const deps = depsOf.get(target) ?? depsOf.set(target, new Map()).get(target);
  (deps.get(key) ?? deps.set(key, new Set()).get(key)).add(active);
};
const trigger = (target, key) => {
  for (const effect of [...(depsOf.get(target)?.get(key) ?? [])]) effect();
};
const proxies = new WeakMap();
function reactive(target) {
  if (typeof target !== 'object' || target === null) return target;
  if (proxies.has(target)) return proxies.get(target);
  const proxy = new Proxy(target, {
    get(t, k, r) {
      track(t, k);
      return reactive(Reflect.get(t, k, r));
    },
    set(t, k, v, r) {
      const old = t[k];
      const length = t.length;
      const done = Reflect.set(t, k, v, r);
      if (!Object.is(old, v)) trigger(t, k);
      if (Array.isArray(t) && t.length !== length) trigger(t, 'length');
      return done;
    },
    deleteProperty(t, k) {
      const had = k in t;
      return delete t[k] && (had && trigger(t, k), true);
    },
    has(t, k) {
      track(t, k);
      return k in t;
    },
  });
  proxies.set(target, proxy);
  return proxy;
}
function effect(f) {
  const run = () => {
    stack.push(run);
    try {
      return f();
    } finally {
      stack.pop();
    }
  };
  run();
  return run;
}
function computed(f) {
  let value;
  let runs = 0;
  effect(() => {
    value = f();
    runs++;
  });
  return { get value() { return value; }, get runs() { return runs; } };
}
const state = reactive({ first: 'Ada', last: 'L', tags: ['a'], deep: { n: 1 } });
const full = computed(() => `${state.first} ${state.last}`);
const count = computed(() => state.tags.length);
const deep = computed(() => state.deep.n * 2);
const has = computed(() => 'extra' in state);
const log = [];
effect(() => log.push(`${full.value}|${state.tags.join('+')}`));
state.first = 'Grace';
state.first = 'Grace';
state.tags.push('b');
state.deep.n++;
state.deep = { n: 50 };
state.deep.n += 1;
state.extra = 1;
delete state.extra;
console.log(full.value, full.runs, count.value, deep.value, deep.runs, has.value, has.runs);
console.log(log.join(' / '));
console.log(state.deep === state.deep, JSON.stringify(state), Object.keys(state).join());
try {
  effect(() => {
    throw new RangeError('in effect');
  });
} catch (e) {
  console.log(e.message, stack.length);
}

// expect:
//   Grace L 2 2 102 4 false 3
//   Ada L|a / Grace L|a+b
//   true {"first":"Grace","last":"L","tags":["a","b"],"deep":{"n":51}} first,last,tags,deep
//   in effect 0
