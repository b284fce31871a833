// Cellular automata, a Turing machine and a balanced bracket checker, each as a small table-driven program.
const rule = (n) => (l, c, r) => (n >> ((l << 2) | (c << 1) | r)) & 1;
function* evolve(n, width) {
  let row = Array.from({ length: width }, (_, i) => +(i === width >> 1));
  const next = rule(n);
  for (;;) {
    yield row.map((x) => ' #'[x]).join('').trimEnd();
    row = row.map((x, i) => next(row.at(i - 1), x, row[(i + 1) % width]));
  }
}
const it = evolve(90, 17);
for (let i = 0; i < 8; i++) console.log(`|${it.next().value}`);
console.log([30, 110].map((n) => { const e = evolve(n, 31); for (let i = 0; i < 14; i++) e.next(); return e.next().value; }).join('|'));
const turing = ({ start, halt, table }, tape, limit = 500) => {
  const cells = new Map([...tape].entries());
  let [state, at, steps] = [start, 0, 0];
  for (; state !== halt; steps++) {
    if (steps >= limit) throw new RangeError('too many steps');
    const [write, move, next] = table[state]?.[cells.get(at) ?? '_'] ?? (() => { throw new TypeError(`no rule for ${state}`); })();
    cells.set(at, write);
    at += { L: -1, R: 1, N: 0 }[move];
    state = next;
  }
  return `${[...cells].sort(([a], [b]) => a - b).map(([, c]) => c).join('').replace(/^_+|_+$/g, '')} after ${steps}`;
};
const increment = { start: 'right', halt: 'done', table: { right: { 0: ['0', 'R', 'right'], 1: ['1', 'R', 'right'], _: ['_', 'L', 'carry'] }, carry: { 1: ['0', 'L', 'carry'], 0: ['1', 'N', 'done'], _: ['1', 'N', 'done'] } } };
const beaver = { start: 'A', halt: 'H', table: { A: { _: ['1', 'R', 'B'], 1: ['1', 'L', 'B'] }, B: { _: ['1', 'L', 'A'], 1: ['1', 'R', 'H'] } } };
for (const [m, tape] of [[increment, '1011'], [increment, '111'], [beaver, ''], [{ ...increment, table: { right: { _: ['_', 'R', 'right'] } } }, ''], [increment, '1x']]) try { console.log(turing(m, tape)); } catch (e) { console.log(`${e.name}: ${e.message}`); }
const pairs = { ')': '(', ']': '[', '}': '{' };
const balanced = (s) => { const stack = []; for (const [i, ch] of [...s].entries()) { if (Object.values(pairs).includes(ch)) stack.push(ch); else if (ch in pairs && stack.pop() !== pairs[ch]) return `bad ${ch} at ${i}`; } return stack.length ? `open ${stack.join('')}` : 'ok'; };
console.log(['(a[b]{c})', '(]', '((', '', 'x)'].map(balanced).join(', '));
const life = (cells) => { const counts = new Map(); for (const c of cells) { const [x, y] = c.split(','); for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) { if (!dx && !dy) continue; const k = `${+x + dx},${+y + dy}`; counts.set(k, (counts.get(k) ?? 0) + 1); } } return new Set([...counts].filter(([k, n]) => n === 3 || (n === 2 && cells.has(k))).map(([k]) => k)); };
let glider = new Set(['1,0', '2,1', '0,2', '1,2', '2,2']);
for (let i = 0; i < 4; i++) glider = life(glider);
console.log([...glider].sort().join(' '));

// expect:
//   |        #
//   |       # #
//   |      #   #
//   |     # # # #
//   |    #       #
//   |   # #     # #
//   |  #   #   #   #
//   | # # # # # # # #
//    ##  #    # ###   #  ###  #  #| ###  #### # ###
//   1100 after 8
//   1000 after 8
//   1111 after 6
//   RangeError: too many steps
//   TypeError: no rule for right
//   ok, bad ] at 1, open ((, ok, bad ) at 1
//   1,3 2,1 2,3 3,2 3,3
