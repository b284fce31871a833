// Callbacks: a species constructor that never ends
// ends: callMs
export const run = () => {
  class List extends Array {
    static get [Symbol.species]() {
      for (;;);
    }
  }
  return List.from([1]).map((x) => x);
};
