/** Multiplication of matrices, as rows of numbers. */
function make(n, seed) {
  const rows = [];
  for (let i = 0; i < n; i++) {
    const row = [];
    for (let j = 0; j < n; j++) row.push(((i * 31 + j * 17 + seed) % 10) + 0.5);
    rows.push(row);
  }
  return rows;
}

function transpose(m) {
  return m[0].map((_, j) => m.map((row) => row[j]));
}

function multiply(a, b) {
  const columns = transpose(b);
  const out = [];
  for (const row of a) {
    const line = [];
    for (const column of columns) {
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += row[k] * column[k];
      line.push(sum);
    }
    out.push(line);
  }
  return out;
}

export const size = 260;
export const expected = 446227600;
export const small = 8;
export const expectedSmall = 19380;

export function run(n) {
  const product = multiply(make(n, 1), make(n, 7));
  let trace = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    trace += product[i][i];
    for (let j = 0; j < n; j++) total += product[i][j];
  }
  return Math.round(trace * 4) + Math.round(total);
}
