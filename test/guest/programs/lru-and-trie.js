// Data structures: an LRU cache on Map order, a trie with generators, a linked list, a ring buffer, union-find.
class Lru extends Map {
  #limit;
  constructor(limit, entries) {
    super();
    this.#limit = limit;
    for (const [k, v] of entries ?? []) this.set(k, v);
  }
  get(k) {
    if (!super.has(k)) return undefined;
    const v = super.get(k);
    super.delete(k);
    super.set(k, v);
    return v;
  }
  set(k, v) {
    super.delete(k);
    super.set(k, v);
    if (this.size > this.#limit) this.delete(this.keys().next().value);
    return this;
  }
}
const lru = new Lru(2, [['a', 1], ['b', 2]]);
lru.get('a');
lru.set('c', 3);
console.log([...lru.keys()].join(), lru.get('b'), lru.size, lru instanceof Map);
class Trie {
  #root = Object.create(null);
  static #END = Symbol('end');
  add(word, value = true) {
    let node = this.#root;
    for (const ch of word) node = node[ch] ??= Object.create(null);
    node[Trie.#END] = value;
    return this;
  }
  *find(prefix = '') {
    let node = this.#root;
    for (const ch of prefix) if (!(node = node[ch])) return;
    yield* Trie.#walk(node, prefix);
  }
  static *#walk(node, path) {
    if (Trie.#END in node) yield [path, node[Trie.#END]];
    for (const ch of Object.keys(node).sort()) yield* Trie.#walk(node[ch], path + ch);
  }
  [Symbol.iterator]() {
    return this.find();
  }
}
const trie = ['car', 'card', 'care', 'cat', 'dog', '__proto__'].reduce((t, w, i) => t.add(w, i), new Trie());
console.log([...trie.find('car')].join(' '), [...trie].length, [...trie.find('x')].length, [...trie.find('__')].join());
class List {
  static #Node = class { constructor(value, next) { this.value = value; this.next = next; } };
  #head = null;
  static of(...items) {
    return items.reduceRight((l, x) => l.push(x), new this());
  }
  push(x) {
    this.#head = new List.#Node(x, this.#head);
    return this;
  }
  reverse() {
    let before = null;
    for (let node = this.#head; node; [node.next, before, node] = [before, node, node.next]);
    this.#head = before;
    return this;
  }
  *[Symbol.iterator]() {
    for (let n = this.#head; n; n = n.next) yield n.value;
  }
}
console.log([...List.of(1, 2, 3)].join(), [...List.of(1, 2, 3).reverse()].join(), Math.max(...List.of(4, 9, 2)));
class Ring {
  #data;
  #at = 0;
  constructor(n) {
    this.#data = Array(n);
    return new Proxy(this, { get: (t, k, r) => (typeof k === 'string' && /^-?\d+$/.test(k) ? t.#data.at((t.#at + +k) % n) : typeof t[k] === 'function' ? t[k].bind(t) : Reflect.get(t, k, t)) });
  }
  push(...xs) {
    for (const x of xs) this.#data[this.#at++ % this.#data.length] = x;
    return this.#at;
  }
}
const ring = new Ring(3);
console.log(ring.push(1, 2, 3, 4), ring[-1], ring[0], ring[1], ring[5]);
class Sets {
  #parent = new Map();
  find(x) {
    const p = this.#parent.get(x) ?? x;
    if (p === x) return x;
    const root = this.find(p);
    this.#parent.set(x, root);
    return root;
  }
  union(a, b) {
    const [ra, rb] = [a, b].map((x) => this.find(x));
    return ra !== rb && !!this.#parent.set(ra, rb);
  }
}
const sets = new Sets();
console.log([[1, 2], [3, 4], [2, 3], [1, 4]].map((p) => sets.union(...p)).join(), sets.find(1) === sets.find(4), sets.find(9));
const edges = [['a', 'b', 4], ['b', 'c', 1], ['a', 'c', 2], ['c', 'd', 7], ['b', 'd', 3]];
const forest = new Sets();
console.log(edges.toSorted(([, , x], [, , y]) => x - y).filter(([a, b]) => forest.union(a, b)).map((e) => e.join('')).join());

// expect:
//   a,c undefined 2 true
//   car,0 card,1 care,2 6 0 __proto__,5
//   1,2,3 3,2,1 9
//   4 4 2 3 4
//   true,true,true,false true 9
//   bc1,ac2,bd3
