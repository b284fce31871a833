// Loops: in a static block, within a field of another class
// ends: callMs
export const run = () =>
  new (class {
    field = class {
      static {
        for (;;);
      }
    };
  })();
