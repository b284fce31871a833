/** Identifiers: nanoid, which asks the platform for random bytes. */
import { customAlphabet, customRandom, nanoid, urlAlphabet } from 'nanoid';
import { nanoid as quick } from 'nanoid/non-secure';

export function run() {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed & 255;
  };
  const bytes = (size: number) => Uint8Array.from({ length: size }, next);
  const steady = customRandom('abcdefghij', 24, bytes);
  const ids = Array.from({ length: 200 }, () => nanoid());
  return {
    steady: [steady(), steady(5)],
    different: new Set(ids).size,
    wellFormed: ids.every((id) => id.length === 21 && [...id].every((letter) => urlAlphabet.includes(letter))),
    digits: /^[01]{40}$/.test(customAlphabet('01', 40)()),
    quick: quick(8).length,
  };
}
