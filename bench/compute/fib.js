/** Recursive calls and integer arithmetic. */
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

export const size = 31;
export const small = 15;

export function run(n) {
  return fib(n);
}
