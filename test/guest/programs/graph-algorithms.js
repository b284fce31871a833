// Dijkstra with a heap, topological sort, union-find, flood fill, game of life: loops, classes, Map and recursion.
class Heap {
  #a = [];
  #less;
  constructor(less) {
    this.#less = less;
  }
  get size() {
    return this.#a.length;
  }
  push(x) {
    const a = this.#a;
    let i = a.push(x) - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (!this.#less(a[i], a[p])) break;
      [a[i], a[p]] = [a[p], a[i]];
      i = p;
    }
  }
  pop() {
    const a = this.#a;
    const top = a[0];
    const last = a.pop();
    if (a.length) {
      a[0] = last;
      for (let i = 0; ; ) {
        let m = i;
        for (const c of [2 * i + 1, 2 * i + 2]) if (c < a.length && this.#less(a[c], a[m])) m = c;
        if (m === i) break;
        [a[i], a[m]] = [a[m], a[i]];
        i = m;
      }
    }
    return top;
  }
}
const edges = { a: { b: 7, c: 9, f: 14 }, b: { c: 10, d: 15 }, c: { d: 11, f: 2 }, d: { e: 6 }, f: { e: 9 }, e: {} };
const dijkstra = (from, to) => {
  const dist = new Map([[from, 0]]);
  const prev = new Map();
  const heap = new Heap((x, y) => x[0] < y[0]);
  heap.push([0, from]);
  while (heap.size) {
    const [d, u] = heap.pop();
    if (u === to) break;
    if (d > dist.get(u)) continue;
    for (const [v, w] of Object.entries(edges[u])) {
      const nd = d + w;
      if (nd >= (dist.get(v) ?? Infinity)) continue;
      dist.set(v, nd);
      prev.set(v, u);
      heap.push([nd, v]);
    }
  }
  const path = [];
  for (let u = to; u !== undefined; u = prev.get(u)) path.unshift(u);
  return `${path.join('>')} ${dist.get(to)}`;
};
console.log(dijkstra('a', 'e'), dijkstra('b', 'e'), dijkstra('a', 'a'));
const heap = new Heap((x, y) => x < y);
for (let i = 0; i < 1500; i++) heap.push((i * 7919) % 1500);
const sorted = [];
while (heap.size) sorted.push(heap.pop());
console.log(sorted.length, sorted.every((x, i) => x === i));
const topo = (deps) => {
  const out = [];
  const state = new Map();
  const visit = (n, trail) => {
    switch (state.get(n)) {
      case 'done':
        return;
      case 'open':
        throw new Error(`cycle ${[...trail, n].join('>')}`);
    }
    state.set(n, 'open');
    for (const d of deps[n] ?? []) visit(d, [...trail, n]);
    state.set(n, 'done');
    out.push(n);
  };
  for (const n in deps) visit(n, []);
  return out.join('');
};
console.log(topo({ a: ['b', 'c'], b: ['d'], c: ['d'], e: ['a'] }));
try {
  topo({ a: ['b'], b: ['c'], c: ['a'] });
} catch ({ message }) {
  console.log(message);
}
const parent = Array.from({ length: 3000 }, (_, i) => i);
const find = (x) => {
  while (parent[x] !== x) x = parent[x] = parent[parent[x]];
  return x;
};
for (let i = 0; i + 7 < parent.length; i++) parent[find(i)] = find(i + 7);
console.log(new Set(parent.map((_, i) => find(i))).size);
let board = ['.....', '..#..', '..#..', '..#..', '.....'].map((r) => [...r].map((c) => c === '#'));
const step = (b) => b.map((row, y) => row.map((alive, x) => {
  let n = 0;
  for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) {
    if (!dx && !dy) continue;
    n += b[y + dy]?.[x + dx] ? 1 : 0;
  }
  return n === 3 || (alive && n === 2);
}));
board = step(board);
console.log(board.map((r) => r.map((c) => (c ? '#' : '.')).join('')).join('/'));
const maze = ['#########', '#   #   #', '# # # # #', '# #   # #', '#########'].map((r) => [...r]);
const fill = (x, y, d) => {
  if (maze[y]?.[x] !== ' ') return;
  maze[y][x] = String.fromCharCode(97 + (d % 26));
  for (const [dx, dy] of [[0, 1], [1, 0], [0, -1], [-1, 0]]) fill(x + dx, y + dy, d + 1);
};
fill(1, 1, 0);
console.log(maze.map((r) => r.join('')).join('\n'));
const memo = new Map();
const lcs = (a, b, i = 0, j = 0) => {
  if (i === a.length || j === b.length) return '';
  const key = i * 100 + j;
  if (memo.has(key)) return memo.get(key);
  const r = a[i] === b[j] ? a[i] + lcs(a, b, i + 1, j + 1) : [lcs(a, b, i + 1, j), lcs(a, b, i, j + 1)].reduce((p, q) => (q.length > p.length ? q : p));
  memo.set(key, r);
  return r;
};
console.log(lcs('strip mining loops', 'string of morning lamps'));

// expect:
//   a>c>f>e 20 b>c>f>e 21 a 0
//   1500 true
//   dbcae
//   cycle a>b>c>a
//   7
//   ...../...../.###./...../.....
//   #########
//   #abc#ijk#
//   #b#d#h#l#
//   #c#efg#m#
//   #########
//   stri mning lps
