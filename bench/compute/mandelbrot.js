/** A floating-point loop with an early exit: which points of a grid stay in the Mandelbrot set. */
const LIMIT = 100;

function iterations(cx, cy) {
  let x = 0;
  let y = 0;
  let count = 0;
  while (count < LIMIT) {
    const x2 = x * x;
    const y2 = y * y;
    if (x2 + y2 > 4) break;
    y = 2 * x * y + cy;
    x = x2 - y2 + cx;
    count++;
  }
  return count;
}

export const size = 560;
export const expected = 65578520;
export const small = 20;
export const expectedSmall = 81677;

export function run(n) {
  let sum = 0;
  let inside = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const count = iterations((column / n) * 3 - 2.25, (row / n) * 3 - 1.5);
      sum += count;
      if (count === LIMIT) inside++;
    }
  }
  return sum * 10 + inside;
}
