/** Recursive calls and integer arithmetic. */
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

export const size = 32;
export const expected = 2178309;
export const small = 15;
export const expectedSmall = 610;

export function run(n) {
  return fib(n);
}
