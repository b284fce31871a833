/** Typed and regular arrays: primes below n, counted by one and listed by the other. */
function sieve(n) {
  const composite = new Uint8Array(n + 1);
  for (let i = 2; i * i <= n; i++) {
    if (composite[i]) continue;
    for (let j = i * i; j <= n; j += i) composite[j] = 1;
  }
  return composite;
}

function primes(n) {
  const flags = new Array(n + 1).fill(true);
  const found = [];
  for (let i = 2; i <= n; i++) {
    if (!flags[i]) continue;
    found.push(i);
    for (let j = i * i; j <= n; j += i) flags[j] = false;
  }
  return found;
}

export const size = 1_500_000;
export const expected = 4349036;
export const small = 1000;
export const expectedSmall = 5802;

export function run(n) {
  const composite = sieve(n);
  let count = 0;
  for (let i = 2; i <= n; i++) if (composite[i] === 0) count++;
  const list = primes(Math.floor(n / 2));
  return count * 31 + list.length + list[list.length - 1];
}
