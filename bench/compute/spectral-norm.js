/** Numeric loops over typed arrays with a small function in the innermost of them. */
function element(i, j) {
  return 1 / ((((i + j) * (i + j + 1)) >> 1) + i + 1);
}

function multiply(vector, out) {
  for (let i = 0; i < vector.length; i++) {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(i, j) * vector[j];
    out[i] = sum;
  }
}

function multiplyTransposed(vector, out) {
  for (let i = 0; i < vector.length; i++) {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(j, i) * vector[j];
    out[i] = sum;
  }
}

export const size = 620;
export const expected = 1274224133;
export const small = 20;
export const expectedSmall = 1273839841;

export function run(n) {
  const u = new Float64Array(n).fill(1);
  const v = new Float64Array(n);
  const between = new Float64Array(n);
  for (let i = 0; i < 6; i++) {
    multiply(u, between);
    multiplyTransposed(between, v);
    multiply(v, between);
    multiplyTransposed(between, u);
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.round(Math.sqrt(uv / vv) * 1e9);
}
