// Memory: classes with members
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  for (;;) {
    kept.push(
      class {
        #a = 1;
        static b = 2;
        get a() {
          return this.#a;
        }
        set a(value) {
          this.#a = value;
        }
        c() {}
        static d() {}
      },
    );
  }
};
