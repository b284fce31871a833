// A Sudoku solver with bit sets, generators and backtracking.
const puzzle = '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79';
const peers = Array.from({ length: 81 }, (_, i) => {
  const [r, c] = [Math.floor(i / 9), i % 9];
  const set = new Set();
  for (let k = 0; k < 9; k++) {
    set.add(r * 9 + k).add(k * 9 + c);
    set.add((r - (r % 3) + Math.floor(k / 3)) * 9 + c - (c % 3) + (k % 3));
  }
  set.delete(i);
  return [...set];
});
const bits = function* (mask) {
  for (let m = mask; m; m &= m - 1) yield 31 - Math.clz32(m & -m);
};
function assign(grid, cell, digit) {
  const next = grid.slice();
  const todo = [[cell, digit]];
  for (const [at, d] of todo) {
    if (!(next[at] & (1 << d))) return null;
    next[at] = 1 << d;
    for (const p of peers[at]) {
      if (!(next[p] & (1 << d))) continue;
      next[p] &= ~(1 << d);
      if (next[p] === 0) return null;
      if ((next[p] & (next[p] - 1)) === 0) todo.push([p, Math.log2(next[p])]);
    }
  }
  return next;
}
let steps = 0;
function* solve(grid) {
  steps++;
  let [best, count] = [-1, 10];
  for (const [i, mask] of grid.entries()) {
    const n = [...bits(mask)].length;
    if (n > 1 && n < count) [best, count] = [i, n];
  }
  if (best < 0) return yield grid;
  for (const d of bits(grid[best])) {
    const next = assign(grid, best, d);
    if (next) yield* solve(next);
  }
}
let start = Array(81).fill(0x3fe);
for (const [i, ch] of [...puzzle].entries()) if (ch !== '.') start = assign(start, i, +ch);
const [solution] = solve(start);
for (let r = 0; r < 9; r += 4) console.log(solution.slice(r * 9, r * 9 + 9).map((m) => Math.log2(m)).join(''));
console.log(steps, solution.every((m, i) => peers[i].every((p) => solution[p] !== m)));
const empty = solve(Array(81).fill(0x3fe));
const first = empty.next().value.map((m) => Math.log2(m)).join('');
console.log(first.slice(0, 9), new Set(first).size, empty.return('stop').value);

// expect:
//   534678912
//   426853791
//   345286179
//   1 true
//   123456789 9 stop
